import gc

class A:
    def __del__(self): print("A.__del__", type(self).__name__)
class B(A): pass
class C(A):
    def __del__(self):
        print("C first")
        super().__del__()
class L(list):
    def __del__(self): print("list of", len(self))
class E(Exception):
    def __del__(self): print("exception", self.args)

def f():
    for make in (B, C, lambda: L([1, 2]), lambda: E("x")):
        make()
        gc.collect()
    class Late: pass
    Late.__del__ = lambda self: print("late")
    Late()
    gc.collect()
f()
