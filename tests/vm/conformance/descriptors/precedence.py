class Data:
    def __get__(s, o, t=None): return "data"
    def __set__(s, o, v): print("set", v)
class NonData:
    def __get__(s, o, t=None): return ("nondata", o is None, t and t.__name__)
class SetOnly:
    def __set__(s, o, v): o.__dict__["so"] = v
class DelOnly:
    def __delete__(s, o): print("deleted")
class C:
    d = Data(); n = NonData(); so = SetOnly(); do = DelOnly()
c = C()
c.__dict__.update(d=1, n=2)
print(c.d, c.n, C.d, C.n)
print(type(c.so).__name__); c.so = 9; print(c.so)
c.d = 5
del c.n; print(c.n)
del c.do
for f in (lambda: delattr(c, "d"), lambda: setattr(c, "do", 1), lambda: delattr(c, "so")):
    try:
        f()
    except AttributeError as e:
        print("AttributeError", e)
class M(type):
    d = Data(); n = NonData()
class X(metaclass=M): pass
X.n = 3; print(X.d, X.n)
M.so = SetOnly.__new__(SetOnly)
X.plain = 1; print(X.plain)
