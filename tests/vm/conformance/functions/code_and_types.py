import types
def mk(x):
    def inner(y=1): return x + y
    return inner
a = mk(10)
def plain(y=1): return y * 100
try:
    plain.__code__ = a.__code__
except ValueError as e:
    print(e)
def other(y=1): return y * -1
plain.__code__ = other.__code__
print(plain(5), plain.__name__)
g = types.FunctionType(a.__code__, globals(), "newname", (7,), (types.CellType(100),))
print(g(), g(1), g.__name__, g.__closure__[0].cell_contents)
for args in ((a.__code__, {}), (a.__code__, {}, None, None, (1,)), (a.__code__, {}, None, None, ()), (other.__code__, {}, 5), (other.__code__, {}, None, 5), (5, {})):
    try:
        types.FunctionType(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
c = types.CellType()
try:
    c.cell_contents
except ValueError as e:
    print(e)
c.cell_contents = 4; print(c.cell_contents, c == types.CellType(4), c < types.CellType(5)); del c.cell_contents
k = a.__code__
print(k.co_name, k.co_varnames, k.co_freevars, mk.__code__.co_cellvars, k.co_argcount, k.co_flags & 16, k.replace(co_name="zz").co_name)
m = types.MethodType(lambda s, x: (s, x), 5); print(m(6), m.__self__, m.__func__(1, 2))
for args in ((5, 5), (len, None), (len,)):
    try:
        types.MethodType(*args)
    except TypeError as e:
        print(e)
