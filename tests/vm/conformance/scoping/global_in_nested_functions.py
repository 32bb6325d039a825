# global in inner functions, in class bodies, beside locals of the same name, with del, for, import, with and except targets.
x = "module"
def a():
    x = "a's"
    def b():
        global x
        x = "set by b"
    b()
    return x
print(a(), x)
def targets():
    global i, e2, m, f, K, w
    for i in range(3): pass
    import math as m
    def f(): return "global f"
    class K: pass
    with open("/dev/null") as w: pass
    try: 1 / 0
    except ZeroDivisionError as e2: pass
targets()
print(i, m.floor(1.5), f(), K.__name__, K.__qualname__, f.__qualname__, w.closed, "e2" in globals())
def deleter():
    global i
    del i
deleter(); print("i" in globals())
try: deleter()
except NameError as e: print(e)
def walrus():
    global g
    [g := n for n in range(4)]
walrus(); print(g)
for text in ("def f(a):\n global a", "def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "nonlocal x", "def f():\n nonlocal q", "def f():\n global z\n nonlocal z", "class C:\n x = 1\n global x"):
    try: compile(text, "t", "exec"); print("fine")
    except SyntaxError as e: print(e.msg)
