# Names passed down through many levels, including levels that do not use them; recursion and closures made in closures.
def l1(a):
    def l2(b):
        def l3():
            def l4(c):
                def l5(): return a + b + c
                return l5
            return l4
        return l3
    return l2
print(l1(1)(10)()(100)(), l1(1)(10).__code__.co_freevars, l1(1).__code__.co_freevars)
def compose(*fs):
    def run(x):
        for f in fs: x = f(x)
        return x
    return run
print(compose(*[(lambda n: lambda x: x * n)(n) for n in range(1, 6)])(1))
def counter_tree(n):
    total = 0
    def visit(depth):
        nonlocal total
        total += 1
        if depth:
            for _ in range(2): visit(depth - 1)
    visit(n)
    return total
print(counter_tree(6))
def church(n):
    return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(7)(lambda v: v + 2)(0))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda me: lambda n: 1 if n < 2 else n * me(n - 1))(10))
def nonlocal_levels():
    x = "outer"
    def a():
        def b():
            nonlocal x
            x = "from b"
        b()
        def c():
            x = "c's own"
            def d():
                nonlocal x
                x += "+d"
            d()
            return x
        return c()
    return a(), x
print(nonlocal_levels())
