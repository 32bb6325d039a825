# += and the others: __iadd__, then __add__, then __radd__; what is stored; attributes, items and properties as targets.
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(f"{self.v}+{o}")
    def __isub__(self, o): self.v += f"-={o}"; return self
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return f"mul {o}"
    def __ior__(self, o): return "replaced"
class R:
    def __radd__(self, o): return f"radd {o}"
    def __rmatmul__(self, o): return f"rmat {o}"
a = b = A("a"); a += 1; print(a.v, b.v, a is b)
a = b; a -= 2; print(a.v, a is b)
a *= 3; print(a)
a = A("x"); a |= 1; print(a)
x = 5; x += R(); print(x)
x = 5; x @= R(); print(x)
class H:
    log = []
    @property
    def p(self): self.log.append("get"); return [1]
    @p.setter
    def p(self, v): self.log.append(("set", v))
h = H(); h.p += [2]; print(h.log)
t = ([],)
try: t[0] += [9]
except TypeError as e: print(e, t)
def idx(n): print("idx", n); return n
d = {1: 10}; d[idx(1)] += idx(5); print(d)
for op in ("+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "^=", "|="):
    try: exec(f"o = object(); o {op} 1")
    except TypeError as e: print(e)
class N:
    __iadd__ = None
    def __add__(self, o): return 1
try: n = N(); n += 1
except TypeError as e: print(e)
