# callable: of every kind of object, of instances that have __call__ themselves, of classes, of descriptors.
import functools
import operator


class C:
    def __call__(self):
        return 1

    def m(self):
        return 2

    @staticmethod
    def s():
        return 3

    @classmethod
    def c(cls):
        return 4

    @property
    def p(self):
        return 5


class Own:
    def __init__(self):
        self.__call__ = lambda: 1


class NotCall:
    __call__ = None


class Hidden:
    @property
    def __call__(self):
        raise AttributeError("hidden")


class Slots:
    __slots__ = ("__call__",)


c = C()
things = {"instance": c, "class": C, "method": c.m, "function": C.m, "static": C.s, "static object": C.__dict__["s"], "class method": C.c, "class method object": C.__dict__["c"], "property": C.p, "property value": c.p, "own": Own(), "none": NotCall(), "hidden": Hidden(),
          "slots": Slots(), "lambda": lambda: 0, "len": len, "bound": [].append, "wrapper": "".__len__, "slot": str.__len__, "partial": functools.partial(len), "getter": operator.itemgetter(0), "generator function": (lambda: (yield)), "generator": (x for x in []),
          "code": compile("1", "s", "eval"), "module": functools, "union": int | str, "alias": list[int], "int": 1, "str": "f", "none object": None, "ellipsis": ..., "type": type, "object": object(), "super": super(C, c), "exception": ValueError(), "NotImplemented": NotImplemented}
for name, thing in things.items():
    print(name, callable(thing))
for args in [(), (1, 2)]:
    try:
        callable(*args)
    except TypeError as e:
        print(e)
for name in ("instance", "own", "none", "int", "static object", "property", "module", "union"):
    try:
        print(name, things[name]())
    except (TypeError, AttributeError) as e:
        print(name, type(e).__name__, e)
