# Structures nested too deeply for native recursion end in RecursionError, never in a crash.
def nest(make, n=100000):
    x = make(None)
    for _ in range(n):
        x = make(x)
    return x


deep_list = nest(lambda x: [x])
deep_list2 = nest(lambda x: [x])
for f in (lambda: repr(deep_list), lambda: deep_list == deep_list2, lambda: deep_list < deep_list2, lambda: str(nest(lambda x: {1: x})), lambda: nest(lambda x: {1: x}) == nest(lambda x: {1: x})):
    try:
        f()
        print("done")
    except RecursionError as e:
        print(type(e).__name__)
print(len(deep_list), deep_list[0] is not None)
m = iter([1, 2, 3])
for _ in range(50):
    m = map(lambda x: x + 1, m)
print(list(m))
z = [1]
for _ in range(50):
    z = zip(z)
print(len(repr(list(z))))
