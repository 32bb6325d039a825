from functools import singledispatch
from collections.abc import Sequence, Mapping, Sized
import abc


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@singledispatch
def show(x, *more): return "object", more
@show.register(int)
def show_int(x, *more): return "int", more
@show.register
def _(x: str): return "str"
@show.register(list)
@show.register(tuple)
def _(x): return "list or tuple"
show.register(type(None), lambda x: "nothing")
show.register(Mapping, lambda x: "mapping")
@show.register
def _(x: float | complex): return "inexact"

class MyInt(int): pass
class D(dict): pass
for v in 1, True, MyInt(3), "s", [1], (), None, {}, D(), 2.5, 1j, object, b"":
    print(type(v).__name__, show(v))
print(show(5, 6), show.dispatch(bool) is show_int, show.dispatch(set)(1), sorted(t.__name__ for t in show.registry))
shown(lambda: show())
shown(lambda: show.register(5))
def bad(x: "no_such_name"): pass
try:
    show.register(bad)
except NameError as e:
    print("NameError", e)
