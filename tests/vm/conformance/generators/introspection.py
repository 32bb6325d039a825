def inner():
    yield 1
def g(a):
    b = a + 1
    yield b
    yield from inner()
x = g(1)
print(x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_code is g.__code__, x.gi_frame.f_locals)
next(x)
print(x.gi_suspended, sorted(x.gi_frame.f_locals.items()), x.gi_frame.f_lineno, x.gi_frame.f_code.co_name)
next(x); print(x.gi_yieldfrom.__name__)
list(x); print(x.gi_frame, x.gi_running, x.gi_suspended)
x.__name__ = "n"; x.__qualname__ = "q.n"; print(x.__name__, x.__qualname__, repr(x)[:22], g.__name__)
for f in (lambda: setattr(x, "__name__", 1), lambda: setattr(x, "gi_code", 1), lambda: x.send()):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
def me():
    yield z.gi_running
    try:
        next(z)
    except ValueError as e:
        yield str(e)
z = me(); print(next(z), next(z))
