# bool in arithmetic, formatting, conversion and as an index.
print(True + True, True * 5, -True, ~False, True << 3, True / 2, True // 1, divmod(True, 2), True ** 2, True & 3, type(True & True).__name__, type(True & 1).__name__, type(True | False).__name__, True ^ True, type(-True).__name__, type(+True).__name__, abs(True))
print([10, 20][True], "ab"[False], range(True), "x" * True, int(True), float(True), complex(True), str(True), repr(False), f"{True}", f"{True:d}", f"{True:5}", "%d %s %x" % (True, True, True), bool("False"), bool(0.0), bool([]), bool(None), bool("0"))
print(True == 1, True is not False, {True: "a", 1: "b", 1.0: "c"}, hash(True), isinstance(True, int), issubclass(bool, int), bool.__mro__, True.real, True.imag, True.numerator, True.bit_length(), True.to_bytes(1, "big"), bool.from_bytes(b"\0", "big"), sum([True, True, False]), max(True, 0), sorted([True, False, 2, -1]), True < 2)
for f in (lambda: bool(1, 2), lambda: bool(x=1), lambda: type("B", (bool,), {}), lambda: len(True)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class NoBool:
    def __bool__(self): return 1
class Len:
    def __len__(self): return 0
try:
    bool(NoBool())
except TypeError as e:
    print(e)
print(bool(Len()), not Len(), bool(object()))
