# eval and exec: globals and locals of each kind, mappings as locals, names found where.
class Log(dict):
    def __getitem__(self, key):
        print("look up", key)
        return super().__getitem__(key)

    def __missing__(self, key):
        if key in ("print", "len"):
            raise KeyError(key)
        return key.upper()


g = {"x": 1}
print(eval("x + 1", g), "__builtins__" in g, sorted(k for k in g if k != "__builtins__"))
print(eval("a + b", {}, Log(a="1")))
print(eval("len(a)", {}, Log(a="12")))
local = Log()
exec("y = 2\nz = y + 1\ndel y", {}, local)
print(sorted(local))
for args in [("x",), ("x", {}), ("x", {"x": 5}), ("x", {"x": 5}, {"x": 6}), ("x", []), ("x", {}, []), ("x", {}, 5), ("x", None, {"x": 7}), (5,), (None,), (), ("x", {}, {}, {}), ("", {}), ("  1 + 1", {}), ("\t2", {}), ("1\n\n", {}), ("x = 1", {}), (b"1 + 2", {}),
             (bytearray(b"3"), {}), ("[i for i in x]", {"x": "ab"}), ("[x for i in 'a']", {}, {"x": 1}), ("(lambda: x)()", {"x": 1}, {"x": 2})]:
    try:
        print(args[:1], eval(*args))
    except Exception as e:
        print(args[:1], type(e).__name__, e)


def f():
    inner = 5
    exec("inner = 6")
    return inner, eval("inner")


print(f())
exec("class A:\n  x = 1\n  def m(self): return y", ns := {"y": 3})
print(ns["A"]().m(), ns["A"].__module__ if "__name__" in ns else ns["A"].__module__)
print(exec("1 + 1"), exec("", {}), eval(compile("1\n", "s", "eval")), eval(compile("v = 1", "s", "exec"), ns), ns["v"])
