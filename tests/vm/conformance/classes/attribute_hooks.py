# __getattr__, __getattribute__, __setattr__, __delattr__ and __dir__.
class A:
    x = "class"

    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append("getattr " + name)
        if name.startswith("no"):
            raise AttributeError("custom " + name)
        return name.upper()

    def __setattr__(self, name, value):
        self.log.append("setattr " + name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append("delattr " + name)
        object.__delattr__(self, name)


a = A()
print(a.x, a.missing, a.log)
a.y = 1
a.y += 1
del a.y
print(a.y, a.log, hasattr(a, "nothing"), getattr(a, "nope", "default"))
try:
    a.no
except AttributeError as e:
    print(e)
try:
    del a.zzz
except AttributeError as e:
    print(e)


class B:
    value = 3

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        if name == "magic":
            return 42
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return "fallback " + name

    def method(self):
        return self.magic


b = B()
b.secret = 1
print(b.value, b.magic, b.secret, b.method(), b.other, b.__dict__)


class D:
    def __dir__(self):
        return ["b", "a"]


print(dir(D()), "x" in dir(A), "__init__" in dir(A()))


class Proxy:
    def __init__(self, target):
        self.__dict__["target"] = target

    def __getattr__(self, name):
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)


class T:
    pass


t = T()
p = Proxy(t)
p.z = 5
print(t.z, p.z, p.__dict__ == {"target": t})
class Len:
    def __getattr__(self, name): return lambda: 3
try:
    len(Len())
except TypeError as e:
    print(e)
print(Len().__len__())
