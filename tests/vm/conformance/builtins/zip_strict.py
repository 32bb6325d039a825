# zip with strict: which argument was short or long, and how far the others were read.
for lengths in [(), (0,), (3,), (2, 2), (2, 3), (3, 2), (2, 2, 3), (2, 2, 1), (3, 2, 1), (0, 1), (1, 0), (1, 1, 1, 0), (1, 1, 1, 2)]:
    sources = [iter(range(n)) for n in lengths]
    got = []
    try:
        for row in zip(*sources, strict=True):
            got.append(row)
        print(lengths, got)
    except ValueError as e:
        print(lengths, got, e, [list(s) for s in sources])
print(list(zip("abc", "de", strict=False)), list(zip("ab", strict=0)), list(zip(strict=True)))
for call in [lambda: zip(1), lambda: zip([], 2), lambda: zip([], [], None), lambda: zip("a", strct=True), lambda: zip("a", strict=True, x=1)]:
    try:
        print(call())
    except TypeError as e:
        print(e)


def broken():
    yield 1
    raise KeyError("broken")


try:
    list(zip([1, 2], broken(), strict=True))
except KeyError as e:
    print(repr(e))
a = iter("abcdef")
print(list(zip(a, a)), list(zip(*[iter(range(9))] * 3)), list(zip(*zip("ab", "cd"))))
z = zip("ab", "cde", strict=True)
print(next(z), next(z))
for _ in range(3):
    try:
        print(next(z))
    except (ValueError, StopIteration) as e:
        print(repr(e))
