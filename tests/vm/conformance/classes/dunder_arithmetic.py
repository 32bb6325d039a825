# Binary operators: normal, reflected, in place, NotImplemented, and the subclass that goes first.
class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return "N(%s)" % self.v


ops = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"]
for op in ops:
    setattr(N, "__%s__" % op, lambda self, o, op=op: N("%s %s %s" % (self.v, op, getattr(o, "v", o))))
    setattr(N, "__r%s__" % op, lambda self, o, op=op: N("%s r%s %s" % (o, op, self.v)))
a, b = N("a"), N("b")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a @ b, a << b, a >> b, a & b, a | b, a ^ b)
print(1 + a, 1 - a, 2 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 @ a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a)
print("s" + a, [1] + a, "s" * a, "%s" * a, (1,) + a, {1} | a, 1.5 + a, 2 ** 70 + a, None + a)
x = a
x += 1
x -= 2
print(x)


class I:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(o); return self
    def __imul__(self, o): return "replaced"
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub"


i = j = I()
i += 1
i += 2
print(i is j, i.log)
i -= 5
print(i)
j *= 3
print(j)


class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"


class Sub(Base):
    def __radd__(self, o): return "Sub.radd"


class Sub2(Base): pass


print(Base() + Sub(), Sub() + Base(), Base() + Sub2(), Sub2() + Sub2(), Base() + 1, 1 + Base())


class No:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    __mul__ = None


for f in (lambda: No() + 1, lambda: 1 + No(), lambda: No() + No(), lambda: No() * 2, lambda: 2 - No(), lambda: No() ** 2, lambda: divmod(No(), 1), lambda: pow(No(), 2, 3)):
    try:
        f()
    except TypeError as e:
        print(e)


class D:
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
    def __pow__(self, o, m=None): return ("pow", o, m)


print(divmod(D(), 2), divmod(2, D()), pow(D(), 2), pow(D(), 2, 3), D() ** 4)
