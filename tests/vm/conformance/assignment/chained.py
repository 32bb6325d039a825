# a = b = value evaluates the value once and assigns from left to right.
log = []


def value():
    log.append("value")
    return [0]


class Target:
    def __setattr__(self, name, v):
        log.append("set " + name)

    def __setitem__(self, key, v):
        log.append(key)


t = Target()
a = t.x = t["k"] = b = value()
print(log, a is b, a)
x = y = z = 1
x += 1
print(x, y, z)
i = 0
l = [5, 6, 7]
i = l[i] = 2
print(i, l)
l[0] = i = 1
print(i, l)
a, b = c = [d, e] = "xy"
print(a, b, c, d, e)
