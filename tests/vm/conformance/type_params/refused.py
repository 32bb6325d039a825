# What PEP 695 and 696 do not allow.
def show(source):
    try:
        exec(source, {})
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "is fine")


for source in ["def f[T, T](): pass", "class A[T, *T]: pass", "type X[T, **T] = 1", "class A[T = int, U]: pass", "def f[](): pass", "class A[]: pass",
               "type X[] = 1", "def f[*Ts: int](): pass", "def f[**P: int](): pass", "def f[*Ts: (int, str)](): pass", "type X = (yield)",
               "type X = (a := 1)", "async def g():\n type X = await y", "def f[T: (yield)](): pass", "def f[T: (a := 1)](): pass", "def f[T = (yield)](): pass",
               "class A[T]((a := 1)): pass", "class A[T]((yield)): pass", "def f[T](x: (yield)): pass", "def f[T](x: (a := 1)): pass",
               "def f[T](x=(a := 1)): pass", "def f[T]():\n nonlocal T", "def f[T]():\n global T", "class A[T]:\n nonlocal T", "type X = [a := 1 for x in y]",
               "type X[T: [a := 1 for x in y]] = 1", "type X", "type X[T]", "type a.b = 1", "type 1 = 2", "type X = 1, 2", "type X = *a", "lambda[T]: 1",
               "def f[T: int, str](): pass", "def f[T: (int,)](): pass", "type __debug__ = 1", "def f[__debug__](): pass", "def f[T,](): pass", "def f[1](): pass",
               "type X[T] = lambda: T", "type X = lambda: (yield)", "def f[T](x: lambda: (a := 1)): pass"]:
    show(source)
