# bin, oct and hex of objects with __index__, of subclasses, of bools and long ints; what they refuse.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Both(int):
    def __index__(self):
        return 99


class Int:
    def __int__(self):
        return 5


for f in (bin, oct, hex):
    print(f(0), f(-0), f(-1), f(255), f(True), f(Index(10)), f(Both(3)), f(2**70), f(-2**70 + 1), f(Index(-2**65)))
    for args in [(), (1, 2), (1.0,), ("1",), (None,), (Int(),), (Index("a"),), (Index(1.0),), (1j,), (b"1",)]:
        try:
            print(f(*args))
        except TypeError as e:
            print(f.__name__, e)
print([int(f(n), 0) == n for f in (bin, oct, hex) for n in (0, 1, -1, 2**64, -(3**50))])
print([format(-300, s) for s in ("b", "o", "x", "X", "#b", "#o", "#x", "#X", "_b", "_x", "#_X", "+#012x", "=#12b", "*^#14o")])
