# In target op= value, the target's parts are evaluated once, before the value.
log = []


def note(name, value):
    log.append(name)
    return value


l = [1, 2, 3]
note("list", l)[note("index", 1)] += note("value", 10)
print(l, log)


class Box:
    def __init__(self):
        self.__dict__["v"] = 0

    def __getattr__(self, name):
        log.append("get " + name)
        return 5

    def __setattr__(self, name, value):
        log.append("set %s %r" % (name, value))


del log[:]
note("box", Box()).w += note("value", 2)
print(log)


class Items:
    def __getitem__(self, key):
        log.append(("get", key))
        return 1

    def __setitem__(self, key, value):
        log.append(("set", key, value))


del log[:]
i = Items()
i["a", 1] *= 7
i[1:2] |= 6
print(log)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
