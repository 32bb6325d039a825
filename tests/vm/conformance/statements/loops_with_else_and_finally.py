# Loops: break, continue and return through finally, else of loops, changes of the loop's variable and of its iterable.
def f(kind):
    log = []
    for i in range(4):
        try:
            if i == 1 and kind == "continue":
                continue
            if i == 2 and kind == "break":
                break
            if i == 2 and kind == "return":
                return log
            if i == 2 and kind == "raise":
                raise ValueError(kind)
            log.append(i)
        except ValueError:
            log.append("caught")
            if kind == "raise":
                continue
        else:
            log.append("fine")
        finally:
            log.append("finally")
    else:
        log.append("else")
    return log


for kind in ("none", "continue", "break", "return", "raise"):
    print(kind, f(kind))


def overrides():
    while True:
        try:
            return "try"
        finally:
            break
    return "after"


def again():
    n = 0
    while n < 3:
        try:
            n += 1
            raise KeyError
        finally:
            continue
    else:
        return f"else {n}"


def nested():
    out = []
    for i in range(3):
        for j in range(3):
            if j == i:
                break
            out.append((i, j))
        else:
            out.append(("whole", i))
            continue
        if i == 2:
            break
    else:
        out.append("outer else")
    return out, i, j


print(overrides(), again(), nested())
for i in []:
    pass
else:
    print("i" in globals())
for x in "ab":
    for x in "cd":
        pass
    print(x, end=" ")
while (n := len(globals())) < 0:
    pass
else:
    print("never in")
for i, in [(1,), (2,)]:
    i += 10
print(i)
for d in [{}]:
    for d["k"] in range(3):
        pass
    print(d)
