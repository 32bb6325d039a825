# __del__ of objects in cycles, of containers' items, with raised names, on classes, inherited through super; after gc.collect().
import gc
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
class E(D):
    def __del__(self):
        log.append("E")
        super().__del__()
def drop(f):
    f()
    gc.collect()
    gc.collect()
    print(sorted(map(str, log)))
    log.clear()
def cycle():
    a, b = D("a"), D("b")
    a.o, b.o = b, a
def items(): x = [D(i) for i in range(3)]; x.clear()
def replaced():
    x = D("old")
    x = D("new")
def sub(): E("e")
def in_dict(): {1: D("v"), D("k").n: 2}
def deep():
    x = D("deep0")
    for i in range(1, 5): x = (x, [D(f"deep{i}")])
def frame():
    def g():
        d = D("in generator")
        yield 1
    it = g(); next(it)
def meth(): D("bound").__init__("renamed")
def exc():
    try: raise KeyError(D("in exception"))
    except KeyError: pass
def default():
    def f(x=D("default")): pass
def attr():
    class K: a = D("class attribute")
    K().b = D("instance attribute")
for f in (cycle, items, replaced, sub, in_dict, deep, frame, meth, exc, default, attr): print(f.__name__, end=" "); drop(f)
x = D("kept"); y = x; del x; gc.collect(); print(log); del y; gc.collect(); print(log)
