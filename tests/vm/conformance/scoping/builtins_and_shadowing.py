# Names are looked up locally, around, in the module, then among the builtins.
def length(x):
    return len(x)


print(length("abc"))
len = lambda x: "shadowed"
print(length("abc"), len([]))
del len
print(length("abc"))


def f():
    print = "local print"
    return print


print(f())


def g(list, str=str):
    return str(list)


print(g([1]))
import builtins
builtins.everywhere = "via builtins"
print(everywhere)
del builtins.everywhere
try:
    everywhere
except NameError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e, e.args)
print([max for max in range(3)], max(1, 2))
True_ = True
for name in ("abs", "int", "ValueError"):
    assert hasattr(builtins, name)
print(__name__)
