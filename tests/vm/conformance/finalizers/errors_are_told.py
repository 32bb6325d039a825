import gc, sys

seen = []
sys.unraisablehook = lambda a: seen.append((a.exc_type.__name__, str(a.exc_value), a.object is not None, a.err_msg))

class D:
    def __del__(self): raise ValueError("in del")

def g():
    try:
        yield 1
    finally:
        raise KeyError("in finally")

def f():
    D()
    gc.collect()
    x = g(); next(x); del x
    gc.collect()
    print(seen)
    try:
        raise TypeError("outer")
    except TypeError as e:
        D()
        gc.collect()
        print(sys.exc_info()[1] is e, e.__context__)
f()
sys.unraisablehook = sys.__unraisablehook__
print(len(seen))
