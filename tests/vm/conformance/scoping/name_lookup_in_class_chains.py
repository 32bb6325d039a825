# Names in class bodies: local, then global or enclosing cell; methods do not see class names; class in function in class.
x = "global"
def f():
    x = "f"
    class A:
        print(x)
        x = x + "+A"
        print(x)
        def m(self): return x
        class B:
            print(x)
            y = [x for _ in range(1)]
        lam = lambda self: x
        print(list(x for _ in "1"), [x for x in "q"], x)
    return A().m(), A().lam(), A.B.y
print(f())
class C:
    print(x)
    x = "C"
    print(x)
    del x
    print(x)
    try: del x
    except NameError as e: print(e)
def g():
    class D:
        try: print(z)
        except NameError as e: print(e)
        z = 1
        print(z)
    z = 5
    class E:
        print(z)
        z = z + '!'
        print(z)
        global w
        w = "made global"
    return E.z, hasattr(E, "w")
z = "global z"
print(g(), w)
def h():
    v = 1
    class F:
        nonlocal v
        v = 2
    return v, hasattr(F, "v")
print(h())
class G:
    a = 3
    b = [a for _ in range(1)] if False else [i for i in range(a)]
    try: c = [a for _ in range(1)]
    except NameError as e: print(e)
    d = list(map(lambda v: v, [a]))
print(G.b, G.d)
