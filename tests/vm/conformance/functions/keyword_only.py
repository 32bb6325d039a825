# Keyword-only parameters, with and without defaults, after * and after *args.
def f(a, *, b, c=3):
    return a, b, c


def g(*args, sep="-", end):
    return sep.join(map(str, args)) + end


print(f(1, b=2), f(1, c=4, b=5), f(b=1, a=0), g(1, 2, end="."), g(end=""), g(1, sep="", end="!"))
print(f.__kwdefaults__, g.__kwdefaults__)
for call in ("f(1)", "f(1, 2)", "f(1, 2, b=3)", "f(b=1)", "f(1, b=2, d=3)", "g(1)", "g(1, end='', sep='', z=1)", "f()", "f(1, c=2)"):
    try:
        eval(call)
    except TypeError as e:
        print(call, e)


def h(*, a, b, c):
    pass


try:
    h()
except TypeError as e:
    print(e)
try:
    h(c=1)
except TypeError as e:
    print(e)
