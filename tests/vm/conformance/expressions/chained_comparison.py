# Chained comparisons evaluate each operand once and stop at the first falsehood.
log = []


def v(x):
    log.append(x)
    return x


print(v(1) < v(2) < v(3), log)
del log[:]
print(v(3) < v(2) < v(1), log)
del log[:]
print(v(1) < v(5) > v(2) == v(2) != v(9), log)
print(1 == 1.0 == True, 1 < 2 > 0, 0 < 5 < 3, not 0 < 1 < 2)
print(1 in [1, 2] in [[1, 2]], "a" in "abc" in ["abc"], None is None is not 5)
x = 7
print(0 <= x < 10, 0 <= x <= 5, 5 < x != 8, x == 7 == x)


class Odd:
    def __lt__(self, other):
        return []

    def __gt__(self, other):
        return "truthy"


o = Odd()
print(o < 1 < 2, o > 1, (o > 1) > "a", o > o > o)
if 3 > 2 > 1:
    print("true branch")
if not (3 > 2 < 1):
    print("false branch")
while 0 < x < 9:
    x += 1
print(x)
print([y for y in range(10) if 2 < y <= 5])
