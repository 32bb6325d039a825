# Displays made of constants: fresh lists each time, tuples that may be shared, and equal constants that are not mixed up.
def lists():
    return [1, 2, 3], (1, 2, 3), {1, 2}, {"a": 1}


a, b = lists(), lists()
a[0].append(4)
a[2].add(5)
a[3]["b"] = 2
print(a, b)


def kinds():
    return 1, 1.0, True, 1 + 0j, "1", b"1"


print([type(x).__name__ for x in kinds()], kinds())
print([0.0, -0.0], str(0.0), str(-0.0), [(0.0,), (-0.0,)], [0j, -0j, 0.0])
print((1, (2, (3, ())), "x", None, ..., True)[1][1])
big = [i for i in range(3)] + [10 ** 30, -10 ** 30, 1e300, "é" * 3, b"\xff" * 3]
print(big)
long = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]


def table():
    return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]


first = table()
first.clear()
print(len(table()), table() == long, len({*table(), *table()}), len({k: k for k in table()}))
print({1: "a", 1.0: "b", True: "c"}, {1, 1.0, True}, {0: "x", -0.0: "y"})
