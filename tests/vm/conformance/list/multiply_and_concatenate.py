# Lists added and multiplied: shared elements, itself, other types on either side, in place.
row = [0]
grid = [row] * 3
grid[0].append(1)
print(grid, [[]] * 2, [1, 2] * 0, [1] * -1, 2 * [1, 2], [None] * True)
a = [1]
b = a
a += (2, 3)
a += "xy"
a *= 2
a += a
print(a, b is a, a[:3] + [9])
a = a + [1]
print(b is a)
for f in [lambda: [1] + (2,), lambda: (2,) + [1], lambda: [1] + 2, lambda: [1] + None, lambda: [1] * [2], lambda: [1] * 1.5, lambda: "a" * [1], lambda: [1] - [1], lambda: [1] | [2], lambda: [1] < (1,), lambda: [1] < [None], lambda: [1, "a"] < [1, 2], lambda: -[1], lambda: [1] @ [1], lambda: [1] * 2**62, lambda: [1] % 2, lambda: [1].__iadd__(5), lambda: [1].__add__((1,)),
          lambda: [].__rmul__(3), lambda: hash([]), lambda: [1][2**70], lambda: {[]: 1}, lambda: [].x]:
    try:
        print(f())
    except (TypeError, MemoryError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
print([1, 2] < [1, 2, 0], [2] > [1, 99], [] < [0], [1.0, True] == [1, 1], [[1], [2]] < [[1], [3]])
