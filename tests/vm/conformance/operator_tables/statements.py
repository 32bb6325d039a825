# Statements given the wrong kind: with, raise, for, unpacking, del, yield from, star arguments, except.
from _values import VALUES, show

def run(name, statement):
    for v in VALUES:
        try:
            outcome = statement(v)
        except (TypeError, ValueError, AttributeError, IndexError, KeyError, UserWarning, RuntimeError) as e:
            outcome = f"{type(e).__name__}: {e}"
        print(name, show(v), "|", outcome)

def with_(v):
    with v:
        pass
def raise_(v):
    raise v
def raise_from(v):
    raise RuntimeError("r") from v
def for_(v):
    for x in v:
        return show(x)
def unpack(v):
    a, b = v
    return show(a), show(b)
def unpack_star(v):
    a, *b = v
    return show(a), show(b)
def delete(v):
    del v[0]
def store(v):
    v[0] = 1
def set_attribute(v):
    v.x = 1
def yield_from(v):
    def g():
        yield from v
    return [show(x) for x in g()]
def call_star(v):
    return (lambda *a: a)(*v)
def call_double_star(v):
    return (lambda **k: sorted(k))(**v)
def except_(v):
    try:
        raise RuntimeError("inner")
    except v:
        return "caught"
def subclass(v):
    class C(v):
        pass
    return C.__name__
def decorate(v):
    @v
    def f():
        pass
    return type(f).__name__
def format_(v):
    return format(v, "5")
def fstring(v):
    return f"{v!r:>30.20}"
def isinstance_(v):
    return isinstance(1, v)

for name, f in list(globals().items()):
    if callable(f) and name not in ("run", "show"):
        run(name, f)
