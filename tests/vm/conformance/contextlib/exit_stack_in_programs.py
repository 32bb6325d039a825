# ExitStack: push, callback, enter_context, pop_all, close, order, errors in the callbacks, wrong things entered.
import contextlib
class M:
    def __init__(self, n, swallow=False, fail=None): self.n, self.s, self.f = n, swallow, fail
    def __enter__(self): print("+", self.n); return self.n
    def __exit__(self, t, v, tb):
        print("-", self.n, t and t.__name__)
        if self.f: raise self.f
        return self.s
with contextlib.ExitStack() as st:
    print([st.enter_context(M(i)) for i in range(3)])
    st.callback(print, "callback", 1, sep="|")
    @st.callback
    def late(): print("late")
    @st.push
    def ex(t, v, tb): print("pushed", t)
    print(late.__name__, ex.__name__)
with contextlib.ExitStack() as st:
    st.enter_context(M("outer"))
    st.enter_context(M("swallows", True))
    st.enter_context(M("inner"))
    raise KeyError("k")
try:
    with contextlib.ExitStack() as st:
        st.enter_context(M("a", fail=ValueError("from a")))
        st.enter_context(M("b", fail=OSError("from b")))
        raise KeyError("body")
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
with contextlib.ExitStack() as st:
    st.enter_context(M("kept"))
    kept = st.pop_all()
    print("leaving")
print("later"); kept.close(); kept.close()
for bad in (5, None, object()):
    try: contextlib.ExitStack().enter_context(bad)
    except (TypeError, AttributeError) as e: print(e)
    try: contextlib.ExitStack().push(bad); print("pushed")
    except (TypeError, AttributeError) as e: print(e)
def build(fail):
    with contextlib.ExitStack() as st:
        st.enter_context(M("r1"))
        if fail: raise LookupError("half built")
        return st.pop_all()
try: build(True)
except LookupError as e: print(e)
build(False).close()
with contextlib.nullcontext(5) as n, contextlib.suppress(KeyError, ValueError), contextlib.closing(contextlib.ExitStack()) as c: print(n, type(c).__name__); {}["x"]
