import gc, weakref

class Obj: pass

class Named(weakref.ref):
    __slots__ = ("name",)
    def __new__(cls, ob, callback=None, name=None):
        self = super().__new__(cls, ob, callback)
        self.name = name
        return self
    def __init__(self, ob, callback=None, name=None):
        super().__init__(ob, callback)
    def __call__(self):
        return self.name, super().__call__()

def f():
    o = Obj()
    a, b = Named(o, name="a"), Named(o, name="b")
    print(a is b, a == b, a()[0], b()[1] is o, isinstance(a, weakref.ref), weakref.getweakrefcount(o))
    plain = weakref.ref(o)
    print(plain is weakref.ref(o), plain is a, weakref.getweakrefs(o)[0] is plain)
    del o
    gc.collect()
    print(a(), plain())
f()
