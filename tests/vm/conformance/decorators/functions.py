# Decorators of functions: order, arguments, wrapping, state.
import functools


def trace(tag):
    print("make", tag)

    def decorate(f):
        print("apply", tag, f.__name__)

        @functools.wraps(f)
        def wrapper(*args, **kw):
            print("call", tag)
            return f(*args, **kw)
        return wrapper
    return decorate


@trace("outer")
@trace("inner")
def add(a, b=1):
    "Adds."
    return a + b


print(add(1), add(2, b=3), add.__name__, add.__doc__, add.__wrapped__.__name__)


def memo(f):
    cache = {}

    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    g.cache = cache
    return g


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


@lambda f: 5
def five():
    pass


registry = {}


def register(name):
    return lambda f: registry.setdefault(name, f)


@register("a")
def fa(): return "A"


@registry.setdefault.__class__ and (lambda f: f)
def expression_decorator(): return "E"


print(five, registry["a"](), expression_decorator())


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@Count
def hello(name):
    return "hello " + name


print(hello("x"), hello("y"), hello.n)
