# Binding of positional and keyword arguments with defaults.
def f(a, b=2, c=3):
    return a, b, c


print(f(1), f(1, 5), f(1, c=9), f(a=7), f(c=1, a=2, b=3), f(*[1, 2]), f(1, *[2], **{"c": 4}))
print(f(1, b=f(2)))


def none():
    return None


def bare():
    return


print(none(), bare(), f.__name__, f.__defaults__, none.__defaults__, f.__kwdefaults__)


def many(a, b, c, d, e, f, g, h, i, j=10, k=11):
    return a + b + c + d + e + f + g + h + i + j + k


print(many(1, 2, 3, 4, 5, 6, 7, 8, 9), many(*range(11)), many(i=9, h=8, g=7, f=6, e=5, d=4, c=3, b=2, a=1, k=0))
