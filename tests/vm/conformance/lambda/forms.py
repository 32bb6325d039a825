# Lambdas with every kind of parameter.
print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: (x, y))(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
print((lambda a, *b, c, d=4, **e: (a, b, c, d, e))(1, 2, c=3, z=5), (lambda *, k=1: k)(k=7), (lambda a, /, b: (a, b))(1, b=2))
f = lambda: (yield 5)
print(list(f()))
print(sorted("bCa", key=lambda s: s.lower()), list(map(lambda x, y: x * y, [1, 2], [3, 4])), (lambda x: lambda y: x - y)(5)(3))
print((lambda x: x if x else "none")(0), (lambda: [i for i in range(3)])(), (lambda a=(1, 2): a)())
pairs = [lambda x=x: x ** 2 for x in range(4)]
print([p() for p in pairs], (lambda x: (x := x + 1))(1))
d = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(d["+"](1, 2), d["-"](1, 2), (lambda f, *a: f(*a))(max, 1, 5))
y = (lambda f: (lambda x: x(x))(lambda x: f(lambda n: x(x)(n))))(lambda s: lambda n: 1 if n < 2 else n * s(n - 1))
print(y(10))
