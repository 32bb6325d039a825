# and, or and not: short circuits, the value that results, and in conditions.
log = []


def v(x):
    log.append(x)
    return x


print(v(0) and v(1), v(1) and v(2), v(0) or v(3), v(4) or v(5), log)
del log[:]
print((v(0) or v("")) and v(1), v(1) and (v(0) or v(2)), log)


class T:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        log.append("bool %s" % self.value)
        return self.value


del log[:]
t, f = T(True), T(False)
if t and not f:
    print("if", log)
del log[:]
x = t or f
print(x is t, log)
del log[:]
x = f and t
print(x is f, not t, log)
del log[:]
if f or t and f or t:
    print(log)
del log[:]
while not (t and f):
    print(log)
    break


class Bad:
    def __bool__(self):
        return 1


class Len:
    def __len__(self):
        return -1


for bad in (Bad(), Len()):
    try:
        bool(bad)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(1 if bad else 2)
    except Exception as e:
        print(type(e).__name__, e)
print([] or {} or (), "a" and "b" and "c", not "", not "x")
