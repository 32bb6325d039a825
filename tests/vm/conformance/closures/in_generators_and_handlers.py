# Closures over except names, with targets, for targets in generators, comprehension variables and walrus targets.
def handler():
    fs = []
    for k in (KeyError, ValueError):
        try: raise k("x")
        except Exception as e:
            fs.append(lambda: e)
            print(type(fs[-1]()).__name__)
    return fs
for f in handler():
    try: f()
    except NameError as e: print(e)
def gen():
    seen = []
    for i in range(3):
        seen.append(lambda: i)
        yield [f() for f in seen]
print(list(gen()))
def walrus():
    fs = [lambda: y for x in range(3) if (y := x * x) >= 0]
    return [f() for f in fs], y
print(walrus())
def nested():
    return [[f() for f in [lambda: (i, j) for j in range(2)]] for i in range(2)]
print(nested())
def dflt(): return [lambda i=i: i for i in range(3)]
print([f() for f in dflt()])
class CM:
    def __enter__(self): return "managed"
    def __exit__(self, *a): pass
def w():
    with CM() as v: f = lambda: v
    v += "!"
    return f()
print(w())
def g():
    def inner():
        nonlocal total
        while True: total += yield total
    total = 0
    it = inner(); next(it)
    return it.send(5), it.send(6), total
print(g())
def imports():
    import math as m
    from os import path as p
    def f(): return m.floor(2.5), p.basename("/a/b")
    return f()
print(imports())
