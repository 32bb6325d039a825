# Ordering, equality, membership, nesting.
xs = [[], [1], [1, 2], [2], [1, [3]], [1, [2, 5]]]
for a in xs:
    row = []
    for b in xs:
        try:
            row.append((a < b, a <= b, a == b, a != b, a > b, a >= b))
        except TypeError as e:
            row.append(str(e))
    print(row)
print([1] == (1,), [1] != (1,), [1.0] == [1], [True] == [1])
try:
    [1] < (1,)
except TypeError as e:
    print(e)
try:
    [1] < 3
except TypeError as e:
    print(e)
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan))
print(3 in [1, 2, 3], 3.0 in [1, 2, 3], "3" in [1, 2, 3], None in [None], [] in [[]])


class Loud:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Loud(%d)" % self.n

    def __eq__(self, other):
        print("eq", self.n, other)
        return self.n == other

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n


print([Loud(1), Loud(2)] == [1, 3])
print(Loud(5) in [4, 5, 6])
print([Loud(1), Loud(2)] < [Loud(1), Loud(3)])
