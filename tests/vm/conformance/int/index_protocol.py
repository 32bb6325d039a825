# __index__ wherever an integer is wanted: subscripts, slices, ranges, repetition, chr, bin, round, shifts of built-ins.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Bad:
    def __index__(self): return "1"


data = list(range(10))
print(data[I(3)], data[I(2):I(8):I(3)], "abcdef"[I(-1)], list(range(I(2), I(9), I(3))), "ab" * I(2), [0] * I(3), chr(I(65)), bin(I(5)), hex(I(255)), oct(I(8)), round(1.2345, I(2)), bytes(I(3)), bytearray(I(2)), [1, 2, 3].pop(I(0)), "a,b,c".split(",", I(1)), int("11", I(2)), (5).to_bytes(I(2), "big"), pow(2, 5), divmod(I(7).__index__(), 2))
import operator
print(operator.index(I(4)), operator.index(True), (1).__index__())
for f in (lambda: data[Bad()], lambda: data[1.0], lambda: range(Bad()), lambda: "a" * Bad(), lambda: chr(Bad()), lambda: operator.index(1.5), lambda: hex(1.5), lambda: data["1"], lambda: [].insert(None, 1), lambda: I(3) + 1, lambda: data[I(10 ** 30)], lambda: data[I(-10 ** 30):I(10 ** 30)]):
    try:
        print(f())
    except (TypeError, IndexError, OverflowError) as e:
        print(type(e).__name__, e)
