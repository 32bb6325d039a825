# locals() in functions, classes, comprehensions, modules; what writing to it does; vars() without argument; dir().
def f(a, b=2, *c, **d):
    e = 1
    before = locals()
    print(sorted(before))
    g = 5
    print("g" in before, "g" in locals())
    def inner(): return a, locals()
    print(inner())
    if False: never = 1
    print(sorted(locals()), sorted(vars()) == sorted(locals()), dir() == sorted(locals()))
    del e
    print("e" in locals())
f(1, 2, 3, k=4)
class A:
    x = 1
    locals()["y"] = 2
    print(y, sorted(k for k in locals() if k[:2] != "__"), [sorted(k for k in dir() if k[:1] != "_")])
print(A.y)
globals()["made"] = 7; print(made, locals() is globals(), vars() is globals())
locals()["made2"] = 8; print(made2)
def gen():
    x = 1
    yield sorted(locals())
    y = 2
    yield sorted(locals())
print(list(gen()))
print((lambda p, *q, r=3: sorted(locals().items()))(1, 2))
def h():
    exec("z = 5")
    try: return z
    except NameError as e: return str(e)
print(h(), "z" in globals())
def k():
    w = 1
    exec("w = 2; v = 3", {}, d := locals())
    return w, d["w"], d["v"]
print(k()[0], k()[1:])
