class Abstract:
    def __init__(self, bases): self.bases = bases
    def __getattribute__(self, n):
        return object.__getattribute__(self, "bases") if n == "__bases__" else object.__getattribute__(self, n)
class Inst:
    def __init__(self, k): self.k = k
    def __getattribute__(self, n):
        return object.__getattribute__(self, "k") if n == "__class__" else object.__getattribute__(self, n)
base = Abstract(()); child = Abstract((base,)); other = Abstract(())
print(issubclass(child, base), issubclass(base, child), issubclass(child, child), issubclass(child, (other, base)))
print(isinstance(Inst(child), base), isinstance(Inst(other), base), isinstance(Inst(int), int), isinstance(Inst(5), int))
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("", (int, 5)), lambda: issubclass(child, int), lambda: issubclass(int, child)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class M(type):
    def __instancecheck__(c, o): print("asked"); return o == 5
    def __subclasscheck__(c, o): return "yes"
class K(metaclass=M): pass
print(isinstance(5, K), isinstance(K(), K), issubclass(int, K), isinstance(6, (str, K)))
