# Cells shared between functions, filled late, emptied by del, read through __closure__ and written through cell_contents.
def make():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def reset():
        nonlocal n
        del n
    def put(v):
        nonlocal n
        n = v
    return inc, get, reset, put
inc, get, reset, put = make()
print(inc(), inc(5), get(), get.__closure__[0].cell_contents, get.__closure__[0] is inc.__closure__[0])
get.__closure__[0].cell_contents = 100
print(inc(), get())
reset()
for f in (get, inc, reset, lambda: get.__closure__[0].cell_contents):
    try: f()
    except (NameError, ValueError) as e: print(type(e).__name__, e)
put("back"); print(get())
def late():
    def f(): return later
    try: f()
    except NameError as e: print(e)
    later = 1
    print(f(), f.__code__.co_freevars, late.__code__.co_cellvars, late.__closure__)
late()
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
def loop():
    out = []
    for i in range(3): out.append(lambda: i)
    i = 9
    return [f() for f in out]
print(loop())
def param(a, b=lambda: 5, *c, **d):
    def g(): return a, b(), c, d
    a += 1
    return g
print(param(1, c=3)(), param(1, lambda: 7, 8)())
