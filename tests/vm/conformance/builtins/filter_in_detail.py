# filter: None and bool as the function, truth that raises, a function of the element's class, exhaustion.
class Odd:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        if self.n == 4:
            raise ValueError("no truth in four")
        return self.n % 2 == 1

    def __repr__(self):
        return f"Odd({self.n})"


print(list(filter(None, [0, 1, "", "a", [], [0], None, ..., 0.0, -0.0, float("nan")])))
print(list(filter(bool, [0, 1, "", "a", (), (0,)])))
print(list(filter(None, [Odd(1), Odd(2), Odd(3)])))
f = filter(None, map(Odd, range(7)))
print(next(f), next(f))
try:
    next(f)
except ValueError as e:
    print(e)
print(list(f), list(f))
print(list(filter(lambda x: Odd(x), [1, 2, 3])), list(filter(str.isupper, "aBcD")), "".join(filter(str.isdigit, "a1b2")))
for args in [(), (None,), (None, 1), (1, [1]), (1, []), (None, [1], [2])]:
    try:
        print(list(filter(*args)))
    except TypeError as e:
        print(e)
try:
    filter(function=None, iterable=[])
except TypeError as e:
    print(e)
