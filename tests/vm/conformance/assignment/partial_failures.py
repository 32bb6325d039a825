# Assignments that fail half way: which targets have got their values, and which side was computed.
def tell(source, **names):
    log = []

    class Obj:
        def __setattr__(self, name, value):
            log.append(f".{name}={value}")
            if name == "bad":
                raise AttributeError("bad refused")

        def __setitem__(self, key, value):
            log.append(f"[{key}]={value}")
            if key == "bad":
                raise KeyError("bad refused")

        def __delitem__(self, key):
            log.append(f"del [{key}]")

    def v(x):
        log.append(f"v({x})")
        return x

    space = {"o": Obj(), "v": v, **names}
    try:
        exec(source, space)
    except Exception as e:
        log.append(f"{type(e).__name__}: {e}")
    print(source, "|", *log, {k: space[k] for k in ("a", "b", "c") if k in space})


for source in ["a = o.x = v(1)", "a = o.bad = b = v(1)", "a, o.bad, b = v(1), v(2), v(3)", "o[v('k')] = v(1)", "o[v(1)], o[v(2)] = v(3), v(4)", "a = b, c = v((1, 2))", "a = b, c = v(5)", "a = (b, c) = v('xyz')", "a, b = v(1), nothing", "a = [b, c] = [v(1), v(2)]",
               "o['bad'] = a = 1", "a = o['bad'] = 1", "(a, o['x']), b = ('p', 'q'), 'r'", "for a, o.bad in [(1, 2)]: pass", "for a in v([1, 2]): b = a", "del o[v(1)], o[v(2)]", "a: int = v(1)", "o.x: v('annotation') = v(2)", "nothing.x = v(1)", "nothing[v(1)] = v(2)", "a = v(1); a += nothing", "a = 1; a += v(2)",
               "o[v('k')] += v(1)", "a = b = c = v([]); a.append(1)", "a, a, b = v((1, 2, 3))", "(a := v(1)); b = (a, (a := v(2)), a)", "with nothing as a: pass", "import math as a, nosuch_module as b", "a = 1; del a, b", "global a; a = v(1)"]:
    tell(source)
