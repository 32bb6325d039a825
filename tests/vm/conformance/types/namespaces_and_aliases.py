import types
n = types.SimpleNamespace(a=1, b="x")
n.c = n
print(n, n == types.SimpleNamespace(a=1, b="x", c=n), vars(n).keys())
del n.c
print(n, n == 5, types.SimpleNamespace() == types.SimpleNamespace())
class Sub(types.SimpleNamespace): pass
print(Sub(z=1))
try:
    types.SimpleNamespace(1)
except TypeError as e:
    print("TypeError")
a = list[int]
print(a, a.__origin__, a.__args__, a == list[int], a != list[str], hash(a) == hash(list[int]), dict[str, list[int]], tuple[int, ...], tuple[()])
print(a([1]), a.append is list.append, isinstance(a, types.GenericAlias))
for f in (lambda: isinstance([], a), lambda: issubclass(list, a), lambda: a[int], lambda: setattr(a, "x", 1)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
