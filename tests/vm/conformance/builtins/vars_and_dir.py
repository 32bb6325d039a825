# vars and dir: of modules, classes, instances, slots; __dir__ of one's own and its wrong results; local names.
import types


class C:
    a = 1

    def __init__(self):
        self.b = 2


class Dir:
    def __init__(self, names):
        self.names = names

    def __dir__(self):
        return self.names


class Slots:
    __slots__ = ("x",)


class NoDict(C):
    @property
    def __dict__(self):
        return {"made": 1}


def f(p, q=2):
    r = 3
    return vars(), dir()


c = C()
vars(c)["later"] = 3
print(vars(c), c.later, vars(C)["a"], type(vars(C)).__name__, f(1), vars(NoDict()), [n for n in dir(c) if not n.startswith("__")], [n for n in dir(C) if not n.startswith("__")])
print(dir(Dir(["z", "a", "a"])), dir(Dir(("t",))), dir(Dir("hello")), dir(Dir({"k": 1})), [n for n in dir(Slots()) if not n.startswith("__")], dir(Dir(iter("ba"))))
m = types.ModuleType("m", "text")
m.x = 1
print(sorted(k for k in vars(m) if k in ("x", "__name__", "__doc__")), "x" in dir(m))
m.__dir__ = lambda: ["made", "by hand"]
print(dir(m))
for call in [lambda: vars(1), lambda: vars(Slots()), lambda: vars(c, c), lambda: dir(c, c), lambda: dir(Dir(5)), lambda: dir(Dir([1, "a"])), lambda: dir(Dir(None)), lambda: vars([]), lambda: vars(None)]:
    try:
        print(call())
    except TypeError as e:
        print(e)
print([n for n in dir(1) if n in ("real", "imag", "bit_length")], "append" in dir(list), "append" in dir([]), "mro" in dir(int), "mro" in dir(type), "__name__" in dir(int))
