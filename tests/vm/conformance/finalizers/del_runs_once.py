import gc

class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)

def f():
    a = D("a")
    a.me = a
    del a
    gc.collect()
    b = D("b")
    b = D("c")
    gc.collect()
    print("still", b.n)
    del b
    gc.collect()
    print("done")
f()
