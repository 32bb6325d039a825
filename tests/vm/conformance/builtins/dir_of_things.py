class C:
    a = 1
    def f(self): pass
c = C(); c.z = 1
print([n for n in dir(c) if n[:2] != "__"], "__dict__" in dir(c), "__weakref__" in dir(c), "__doc__" in dir(c))
def f(): pass
f.known = 1
print("known" in dir(f), "__code__" in dir(f), "__globals__" in dir(f))
print("fget" in dir(property), "append" in dir([]), dir(C) == sorted(dir(C)))
class D:
    def __dir__(self): return ["b", "a"]
print(dir(D()))
class E:
    def __dir__(self): return 5
try:
    dir(E())
except TypeError as e:
    print(e)
class M(type):
    def __dir__(cls): return ["from", "meta"]
class K(metaclass=M): pass
print(dir(K))
x = 1
def g(p):
    q = 2
    return dir()
print(g(1))
