# locals(), globals(), eval and exec with and without namespaces.
x = 1


def f(a, b=2):
    c = a + b
    return sorted(locals().items())


print(f(1), globals()["x"], "f" in globals(), globals() is locals())
globals()["created"] = 5
print(created)
print(eval("x + 1"), eval("x + y", {"x": 10, "y": 5}), eval("x + y", {"x": 1}, {"y": 7}))
space = {}
exec("a = 1\ndef g(): return a\nb = g() + 1\nclass K: v = b", space)
print(space["b"], space["g"](), space["K"].v, sorted(k for k in space if k[0] != "_"))
loc = {}
exec("p = x; q = [x for _ in range(2)]", {"x": 3}, loc)
print(loc)
exec("x = 99")
print(x)


def g():
    y = 5
    return eval("y * 2"), eval("[y for _ in range(1)]", {"y": 1})


print(g())
code = compile("x + 1", "<test>", "eval")
print(eval(code), type(code).__name__)
code = compile("m = 3\nn = m", "<test>", "exec")
exec(code)
print(n)
for bad in ("1 +", "x = 1", "for", ""):
    try:
        eval(bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
try:
    eval("undefined + 1")
except NameError as e:
    print(e)
print(eval("  5 "), eval("(1,\n2)"), eval("lambda: 3")())
