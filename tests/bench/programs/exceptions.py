# Raising and catching, with finally, through a few frames, and try blocks that raise nothing.
class Special(ValueError):
    pass


def deep(n, i):
    if n:
        return deep(n - 1, i)
    if i % 3 == 0:
        raise Special(i)
    if i % 3 == 1:
        raise KeyError(i)
    return i


def run(n):
    caught = missed = clean = finals = 0
    for i in range(n):
        try:
            try:
                deep(3, i)
                clean += 1
            except Special as e:
                caught += e.args[0] & 1
            finally:
                finals += 1
        except LookupError:
            missed += 1
    return caught, missed, clean, finals


def parsed(words):
    total = bad = 0
    for word in words:
        try:
            total += int(word)
        except ValueError:
            bad += 1
    return total, bad


assert run(300000) == (50000, 100000, 100000, 300000)
assert parsed(["12", "x", "7", "", "99"] * 20000) == (2360000, 40000)
