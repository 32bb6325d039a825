# Lambdas: defaults computed once, names late, their __name__, __qualname__, in classes, recursion, stars, in comprehensions.
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs], [g(9) for g in gs], (lambda *a, **k: (a, k))(1, 2, x=3), (lambda a, /, b, *, c=4: (a, b, c))(1, b=2))


class C:
    f = lambda self, x=5: (type(self).__name__, x)
    g = staticmethod(lambda x: x * 2)
    name = (lambda: __qualname__ if "__qualname__" in globals() else "hidden")()


def outer():
    n = 0

    def bump():
        nonlocal n
        n += 1
        return lambda: n
    return bump, lambda: (lambda: n)()


bump, read = outer()
a, b = bump(), bump()
print(C().f(), C().f(6), C.g(4), C.name, a(), b(), read(), C.f.__name__, C.f.__qualname__, outer()[1].__qualname__, (lambda x=1, *, y=2: 0).__defaults__, (lambda *, y=2: 0).__kwdefaults__)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), (lambda f: f(f, 5))(lambda f, n: n and n + f(f, n - 1)), list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])), sorted("bca", key=lambda c: -ord(c)), (lambda: (yield))().__class__.__name__, (lambda: None)(), (lambda x: (lambda y: x + y))(1)(2))
for f, args, kw in [(lambda: 1, (1,), {}), (lambda x: 1, (), {}), (lambda x, y=1: 1, (1, 2, 3), {}), (lambda *, x: 1, (), {}), (lambda *, x: 1, (1,), {}), (lambda x, /: 1, (), {"x": 1}), (lambda x: 1, (1,), {"x": 2}), (lambda **k: 1, (1,), {}), (lambda x: nothing, (1,), {}), (lambda a, b, c: 1, (1,), {}), (lambda: 1, (), {"q": 1})]:
    try:
        print(f(*args, **kw))
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)
print(*[(lambda x: x if x % 2 else -x)(i) for i in range(4)], (lambda: 1 if False else 2)(), (lambda x: x, 3)[1], [lambda x: x][0](4), {"k": lambda: 5}["k"]())
