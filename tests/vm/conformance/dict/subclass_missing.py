# __missing__, and subclasses with their own methods and attributes.
class Counter(dict):
    def __missing__(self, key):
        return "no %r" % (key,)


c = Counter(a=1)
print(c["a"], c["zz"], c.get("zz"), "zz" in c, c)


class Auto(dict):
    def __missing__(self, key):
        self[key] = value = type(self)()
        return value


t = Auto()
t["a"]["b"]["c"] = 1
t["a"]["d"] = 2
print(t, isinstance(t["a"], Auto))


class Fails(dict):
    def __missing__(self, key):
        raise LookupError("missing " + key)


try:
    Fails()["q"]
except LookupError as e:
    print(type(e).__name__, e)


class Case(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())


x = Case()
x["ABC"] = 1
x.note = "hi"
print(x, x["Abc"], x.note, dict(x))
x.update(D=4)
print(x)


class Init(dict):
    def __init__(self, n):
        super().__init__({"n": n}, extra=True)


print(Init(3), len(Init(4)), Init(5) == {"n": 5, "extra": True}, type(Init.fromkeys).__name__ != "")
try:
    {}["it's"]
except KeyError as e:
    print(e, e.args)
