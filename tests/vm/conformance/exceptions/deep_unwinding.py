# An exception crosses many frames of every kind; each finally runs once.
log = []


class CM:
    def __enter__(self): return self
    def __exit__(self, *a): log.append("cm")


def level(n, end):
    try:
        if n == 0:
            end()
        elif n % 4 == 0:
            with CM():
                level(n - 1, end)
        elif n % 4 == 1:
            list(map(lambda _: level(n - 1, end), [0]))
        elif n % 4 == 2:
            for _ in gen(n - 1, end):
                pass
        else:
            [level(n - 1, end) for _ in range(1)]
    finally:
        log.append(n)


def gen(n, end):
    try:
        level(n, end)
        yield 1
    finally:
        log.append("gen")


def fail():
    raise KeyError("deep")


try:
    level(12, fail)
except KeyError as e:
    print(e, log)
del log[:]
level(12, lambda: None)
print(log)
count = 0
for i in range(200):
    try:
        try:
            raise ValueError(i)
        except ValueError as e:
            if e.args[0] % 2:
                raise
            count += 1
    except ValueError:
        count += 1000
print(count)
