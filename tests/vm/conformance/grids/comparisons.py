# Order of lists, tuples, texts and mixtures, item by item.
from _grid import grid

for values in (([], [1], [1, 2], [2], [1, "a"]), ((), (1,), (1, (2,)), (1, (1, 9))), ("", "a", "ab", "b", "é", "\U00010000"), (b"", b"a", b"b", bytearray(b"a")), (0, -0.0, 1, 1.0, True, 2**53, 2.0**53, 2**53 + 1, float("inf"))):
    grid(lambda a, b: (a < b, a <= b, a == b, a != b, a >= b, a > b), values, values)
