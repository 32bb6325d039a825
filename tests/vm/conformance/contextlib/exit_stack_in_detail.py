from contextlib import ExitStack, contextmanager, nullcontext


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


log = []
class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self): log.append("+" + self.name); return self.name
    def __exit__(self, *exc):
        log.append(("-" + self.name, exc[0] and exc[0].__name__))
        if self.fail: raise self.fail
        return self.swallow

with ExitStack() as s:
    print(s.enter_context(CM("a")), s.push(CM("b")).name, s.callback(log.append, "called").__name__)
    s.push(lambda *exc: log.append(exc[0]))
print(log); log.clear()
with ExitStack() as s:
    s.enter_context(CM("outer", swallow=True))
    s.enter_context(CM("inner", fail=KeyError("new")))
    raise ValueError("first")
print(log); log.clear()
try:
    with ExitStack() as s:
        s.enter_context(CM("x", fail=TypeError("last")))
        s.enter_context(CM("y", fail=KeyError("middle")))
        raise ValueError("first")
except TypeError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
s = ExitStack()
s.callback(print, "from close", end="!\n")
t = s.pop_all()
s.close(); print("moved"); t.close(); t.close()
shown(lambda: ExitStack().enter_context(5))
def half():
    with ExitStack() as s:
        s.enter_context(CM("z"))
        s.enter_context(3)
log.clear()
shown(half)
print(log)
