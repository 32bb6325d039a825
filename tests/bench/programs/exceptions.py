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


assert run(500000) == (83333, 166667, 166666, 500000)
