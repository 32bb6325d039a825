# PEP 695: type parameters of functions; what they scope over.
def first[T](items: list, default: T = None) -> T:
    return items[0] if items else default


print(first([1]), first([], 2), first.__type_params__, first.__annotations__["return"] is first.__type_params__[0])
print(first.__name__, first.__qualname__, first.__defaults__)


def kinds[T, *Ts, **P](a: T, *args: Ts, **kwargs: P):
    return [type(p).__name__ for p in (T, Ts, P)], args, kwargs


print(kinds(1, 2, 3, k=4), kinds.__type_params__)


def defaults[T](a, b=len("abc"), *, c=5, d: T = 6):
    return a, b, c, d


print(defaults(1), defaults(1, 2, c=3, d=4), defaults.__kwdefaults__)


def outer[T]():
    def inner[U](x: T, y: U):
        return T, U

    return inner


inner = outer()
print(inner(1, 2), inner.__qualname__, inner.__type_params__)
T = "global"


def shadows[T]():
    T = "local"
    return T


print(shadows(), T, shadows.__type_params__)


def reads():
    return T


print(reads())


def generator[T](x: T):
    yield x
    yield T


print(list(generator(1)))


async def coroutine[T](x: T) -> T:
    return T


c = coroutine(1)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)


def plain():
    pass


print(plain.__type_params__, (lambda: 0).__type_params__)


def decorate(f):
    print("decorating", f.__name__, f.__type_params__)
    return f


@decorate
def decorated[T](): pass
