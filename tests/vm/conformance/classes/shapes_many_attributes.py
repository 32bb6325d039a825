# Instances with many attributes, in different orders, added and deleted, and classes with many layouts.
class O: pass


o = O()
for i in range(200):
    setattr(o, "a%d" % i, i)
print(len(o.__dict__), o.a0, o.a199, sum(o.__dict__.values()))
for i in range(0, 200, 2):
    delattr(o, "a%d" % i)
print(len(vars(o)), hasattr(o, "a0"), o.a1, list(o.__dict__)[:3])
o.a0 = "again"
print(list(o.__dict__)[-1], o.a0)
objects = []
for i in range(100):
    x = O()
    names = ["p", "q", "r", "s"]
    names = names[i % 4:] + names[:i % 4]
    for n in names:
        setattr(x, n, n + str(i))
    if i % 3 == 0:
        del x.q
    setattr(x, "own%d" % i, i)
    objects.append(x)
print(objects[5].p, objects[6].__dict__, hasattr(objects[3], "q"), objects[99].own99)
print(sum(len(x.__dict__) for x in objects))
d = objects[0].__dict__
d["new"] = 1
d.pop("p")
print(objects[0].new, hasattr(objects[0], "p"), "new" in objects[0].__dict__)
y = O()
y.__dict__ = {"given": 1, 5: 2}
print(y.given, y.__dict__)
y.__dict__.update(z=3)
print(y.z)
z = O()
z.x = 1
z.x = "other type"
z.y = None
z.x = [z]
print(len(z.__dict__), z.x[0] is z)


def use(thing):
    return thing.v


class P1: v = "class attribute"
class P2:
    def __init__(self): self.v = "instance"
class P3:
    @property
    def v(self): return "property"
class P4:
    def __getattr__(self, n): return "getattr " + n


things = [P1(), P2(), P3(), P4()]
print([use(t) for t in things * 3])
P1.v = "changed"
print(use(things[0]))
things[0].v = "shadow"
print(use(things[0]))
del things[0].v
print(use(things[0]))
