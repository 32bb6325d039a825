import copy

class A:
    def m(self): return self
    @classmethod
    def c(cls): pass

def f(): pass
for v in f, len, A, int, None, ..., NotImplemented, 1.5, 2j, range(3), "s", b"b", True, lambda: 0, type, A.c.__func__, property():
    assert copy.copy(v) is v and copy.deepcopy(v) is v, v
a = A()
m = copy.deepcopy(a.m)
print(m() is a, type(m()) is A, copy.copy(a.m)() is a)
e = ValueError("x", 1)
e.note = "n"
g = copy.copy(e)
print(repr(g), g.note, g is e)
print(copy.Error.__mro__[1].__name__, copy.error is copy.Error)
