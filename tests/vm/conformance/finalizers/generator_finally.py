import gc

def g(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)

class Manager:
    def __enter__(self): return self
    def __exit__(self, t, e, tb): print("exit", t and t.__name__)

def h():
    with Manager():
        yield 1

def f():
    a = g("dropped"); next(a)
    b = g("not begun")
    c = g("ended"); list(c)
    d = h(); next(d)
    del a, b, c, d
    gc.collect()
    e = g("closed"); next(e); e.close()
    print("end")
f()
