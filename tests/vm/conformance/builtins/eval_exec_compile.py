# eval, exec and compile: namespaces, modes, code objects, what they return and refuse.
x = 10
print(eval("x + 1"), eval("x + y", {"x": 1, "y": 2}), eval("x + y", {"x": 1}, {"y": 5}), eval(" 1+1"), eval("\t[1,\n2]"), eval(b"3 * 3"), eval("lambda v: v * 2")(4), eval("[i for i in range(3)]"))
space = {}
print(exec("a = 1\nb = a + 1\ndef f(): return a + b", space), space["a"], space["b"], space["f"](), sorted(k for k in space if k[0] != "_"), "__builtins__" in space)
g, l = {"n": 5}, {}
exec("m = n + 1\nclass K: v = n\n", g, l)
print(sorted(l), l["m"], l["K"].v, sorted(k for k in g if k[0] != "_"))
exec("x = 20")
print(x)


def local():
    v = 1
    exec("v = 2; w = 3")
    return v, eval("v + x"), sorted(locals()) if 0 else "v" in locals()


print(local())
code = compile("x * 2", "<mine>", "eval")
print(eval(code), eval(code, {"x": "ab"}), type(code).__name__, code.co_filename, code.co_name)
code = compile("for i in range(2):\n    print('loop', i)\nresult = i", "prog.py", "exec")
ns = {}
exec(code, ns)
exec(code, ns)
print(ns["result"], code.co_filename)
single = compile("1 + 1\n", "<s>", "single")
exec(single)
exec(compile("None\n", "<s>", "single"))
exec(compile("y = 7; y * 2\n", "<s>", "single"))
print(y)


class Map(dict):
    def __missing__(self, key): return key.upper()


print(eval("foo + bar", {}, Map()), eval("len('abc')", {}), eval("__name__"), eval("__name__", {"__name__": "other"}))
print(eval("f(2)", {"f": lambda v: v + 1}), eval("(yes := 5) + yes", {}), eval("'a' 'b'"), eval("1,"), eval("(\n1\n)"))
for f in (lambda: eval("1 +"), lambda: eval("x = 1"),  lambda: eval("def f(): pass"), lambda: exec("if:"), lambda: eval("nope"), lambda: eval(5), lambda: exec(None), lambda: eval("1", 5), lambda: eval("1", {}, 5), lambda: compile("1", "f", "bad"),
          lambda: compile(5, "f", "exec"), lambda: compile("x = ", "f", "exec"), lambda: eval("1\n2"), lambda: eval("\0"), lambda: compile("return 1", "f", "exec"), lambda: exec("raise KeyError('k')"), lambda: eval("1", []), lambda: exec("break"), lambda: compile("a b", "f", "eval")):
    try:
        print(f())
    except SyntaxError as e:
        print("SyntaxError", e.msg, e.lineno, e.filename)
    except Exception as e:
        print(type(e).__name__, e)
