# exec and eval with own globals and locals: builtins as a module, mappings with hooks, what functions made there see.
import builtins
def show(code, g, l=None):
    try: exec(code, g) if l is None else exec(code, g, l)
    except Exception as e: print(type(e).__name__, e)
show("print(len('abc'))", {})
show("print(max(1, 2))", {"__builtins__": builtins})
g = {}; exec("def f(): return len([1])\na = 1", g); print(sorted(k for k in g if k != "__builtins__"), "__builtins__" in g, g["f"]())
g["len"] = lambda x: "replaced"; print(g["f"]())
print(eval("a + b", {"a": 1}, {"b": 2}), eval("a", {"a": 1}, {"a": "local wins"}))
class NS(dict):
    def __missing__(self, k): return k.upper()
print(eval("foo + bar", {}, NS()))
class Log(dict):
    def __setitem__(self, k, v): print("store", k); super().__setitem__(k, v)
    def __delitem__(self, k): print("delete", k); super().__delitem__(k)
exec("x = 1\nx += 1\ndel x\nfor i in range(2): pass\ndef q(): pass\nimport math as m", {}, Log())
for a in ((5,), ("1", 5), ("1", {}, 5), ("x y",), ("",), ("x = 1",)):
    try: print(eval(*a))
    except (TypeError, SyntaxError) as e: print(type(e).__name__, e.args[0])
l = {}; exec("a = 1\ndef f(): return a\ntry: f()\nexcept NameError as e: print(e)", {}, l); print(sorted(l))

