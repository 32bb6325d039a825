# How arguments are bound to parameters of every kind, and CPython's words where they are not.
functions = {
    "f()": lambda: "none", "f(a)": lambda a: a, "f(a, b=2)": lambda a, b=2: (a, b), "f(*a)": lambda *a: a, "f(**k)": lambda **k: k, "f(a, *b, c=3, **d)": lambda a, *b, c=3, **d: (a, b, c, d),
    "f(a, /, b)": lambda a, /, b: (a, b), "f(*, a)": lambda *, a: a, "f(a=1, /, *, b, c=2)": lambda a=1, /, *, b, c=2: (a, b, c), "f(a, b, c)": lambda a, b, c: (a, b, c),
}
calls = ["()", "(1)", "(1, 2)", "(1, 2, 3, 4)", "(a=1)", "(1, a=2)", "(b=1)", "(1, b=2)", "(1, c=5, z=6)", "(*[1, 2])", "(**{'a': 1})", "(1, *(), **{'b': 3})", "(*'ab', **{'c': 1})", "(**{1: 2})", "(*5)", "(**5)", "(1, **{'b': 2, 'a': 3})", "(b=1, a=2)"]
for name, f in functions.items():
    for call in calls:
        try:
            print(name, call, eval("f" + call))
        except TypeError as e:
            print(name, call, "TypeError", str(e).replace("__main__.", ""))
