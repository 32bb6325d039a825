# Unpacking from iterators: how far they are read, what is said with too few and too many, generators that raise, nested.
def told(n):
    for i in range(n):
        print("give", i, end="; ")
        yield i


for n in range(5):
    try:
        a, b = told(n)
        print(a, b)
    except ValueError as e:
        print(e)
for n in range(4):
    try:
        a, *b, c = told(n)
        print(a, b, c)
    except ValueError as e:
        print(e)
it = told(6)
try:
    a, b = it
except ValueError as e:
    print(e, list(it))
for source in ["ab", {"x": 1, "y": 2}, {1: 2}.items(), range(2), b"ab", [1], (1, 2, 3), 5, None, iter(()), "", {1, 2, 3}, map(str, [1, 2]), zip("a", "b"), float]:
    try:
        a, b = source
        print(a, b)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Bad:
    def __iter__(self):
        yield 1
        raise KeyError("no more")


for f in ["a, b = Bad()", "a, *b = Bad()", "[a, [b, c]] = 1, (2,)", "(a, b), c = 'xy', 1; print(a, b, c)", "[*a], = ['pq']; print(a)", "a, (b, *c), *d = 1, 'xyz', 4, 5; print(a, b, c, d)", "for a, (b, c) in [(1, (2, 3)), (4, 5)]: print(a, b, c)", "*a, = (); print(a)", "() = []", "() = [1]", "[] = 'a'", "a, = 1,; print(a)"]:
    try:
        exec(f)
    except (TypeError, ValueError, KeyError) as e:
        print(f, "|", type(e).__name__, e)
