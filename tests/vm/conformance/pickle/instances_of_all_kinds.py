# pickle of instances by __dict__, __getstate__, __setstate__, __reduce__, __reduce_ex__, __getnewargs__, shared and cyclic.
import pickle
class A:
    def __init__(self, x): print("init"); self.x = x
    def __eq__(self, o): return vars(self) == vars(o)
class St(A):
    def __getstate__(self): return {"x": self.x, "extra": 1}
    def __setstate__(self, s): print("setstate", s); self.__dict__.update(s)
class Red(A):
    def __reduce__(self): return Red, (self.x * 2,)
class RedEx(A):
    def __reduce_ex__(self, p): return RedEx, (p >= 2,), {"more": [1]}
class New(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
class L(list): pass
class D(dict): pass
def trip(o, p): return pickle.loads(pickle.dumps(o, p))
for p in (2, 3, 4, 5):
    print(p, vars(trip(A(1), p)), vars(trip(St(2), p)), vars(trip(Red(3), p)), vars(trip(RedEx(4), p)), trip(New(1, 2), p))
l = L([1]); l.tag = "t"; d = D(a=1); d.tag = l
r = trip(d, 4); print(r, r.tag, r.tag.tag, type(r), type(r.tag))
a = A([]); a.me = a; r = trip(a, 4); print(r.me is r, r.x)
x = [1]; r = trip([x, x, (x,)], 2); print(r[0] is r[1] is r[2][0])
c = []; c.append(c); r = trip(c, 4); print(r[0] is r)
print(trip(A, 4) is A, trip(len, 2) is len, trip(print, 4) is print)
for bad in (lambda: 0, (i for i in ""), type("Local", (), {})()):
    try: pickle.dumps(bad); print("fine")
    except (pickle.PicklingError, TypeError, AttributeError): print("refused")
