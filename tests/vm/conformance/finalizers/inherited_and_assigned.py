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
    B(); C(); L([1, 2]); E("x")
    gc.collect()
    class Late: pass
    Late.__del__ = lambda self: print("late")
    Late()
    gc.collect()
f()
