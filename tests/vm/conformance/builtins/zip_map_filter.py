# zip, map and filter: laziness, unequal lengths, what is consumed, strict, their repr's type.
def noisy(name, n):
    for i in range(n):
        print("  give", name, i)
        yield i


for pair in zip(noisy("a", 2), noisy("b", 3)):
    print(pair)
left = iter([1, 2, 3, 4, 5])
print(list(zip("ab", left)), next(left))
left = iter([1, 2, 3, 4, 5])
print(list(zip(left, "ab")), next(left))
print(list(zip()), list(zip("abc")), list(zip([], "ab")), list(zip("ab", range(10 ** 9), [1, 2, 3])))
print(dict(zip("abc", range(3))), list(zip(*zip("ab", "cd"))), [x + y for x, y in zip((1, 2), (10, 20))])
print(list(zip("ab", [1, 2], strict=True)), list(zip("ab", "cd", strict=False)), list(zip(strict=True)))
for args in (("ab", "c"), ("a", "bc"), ("ab", "cd", "e"), ("a", "b", "cd"), ("", "", "x"), ("abc", "ab", "abc")):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as e:
        print(args, e)
print(list(map(str, [1, None, 2.5])), list(map(pow, [2, 3], [3, 2])), list(map(lambda *a: a, [1, 2], "ab", (True, False, None))), list(map(len, [])))
m = map(lambda x: print("  map", x) or x * 2, [1, 2])
print("made")
print(next(m))
print(next(m), next(m, "done"), next(m, "done"))
print(list(map(int, "123")), sum(map(len, ["a", "bb"])), list(map(None.__class__, [])), [*map(dict.get, [{"a": 1}, {}], "aa")])
print(list(filter(None, [0, 1, "", "x", [], [0], None])), list(filter(str.isdigit, "a1b2")), list(filter(lambda x: x % 2, range(6))), list(filter(bool, [[], [1]])))
print(type(zip()).__name__, type(map(str, "")).__name__, type(filter(None, "")).__name__, iter(m) is m, type(zip()) is zip)
for f in (lambda: zip(1), lambda: zip("a", 5), lambda: map(), lambda: map(str), lambda: map(str, 5), lambda: filter(None), lambda: filter(None, 5), lambda: list(map(5, [1])),
          lambda: list(map(lambda x: 1 / x, [1, 0])), lambda: list(filter(5, [1])), lambda: zip("a", strict=1, x=2), lambda: map(str, "a", key=1), lambda: next(zip()), lambda: list(map(lambda: 1, [1]))):
    try:
        print(f().__class__.__name__)
    except Exception as e:
        print(type(e).__name__, e)


class Stop:
    def __iter__(self): return self
    def __next__(self): raise KeyError("from next")


for f in (zip, lambda x: map(str, x), lambda x: filter(None, x), enumerate):
    try:
        list(f(Stop()))
    except KeyError as e:
        print(f.__name__ if f in (zip, enumerate) else "lambda", e)
