# Generic classes: the parameters, the base that is added, keywords, decorators, metaclasses.
class Base:
    def __init_subclass__(cls, **kwargs):
        print("subclass", cls.__name__, sorted(kwargs))


class A[T](Base, option=1):
    "doc"
    x = 1


print(A.__type_params__, A.__doc__, A.__name__, A.__qualname__, [b.__name__ for b in A.__bases__])
print([k.__name__ for k in A.__mro__])


class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print(name, [b.__name__ for b in bases], "__type_params__" in namespace, kwargs)
        return super().__new__(mcls, name, bases, namespace)


class B[K, V](dict, metaclass=Meta, flag=True):
    pass


print(B({1: 2})[1], B.__type_params__)


def show(cls):
    print("decorating", cls.__name__)
    return cls


@show
class C[T]: pass


bases = (list,)


class D[T](*bases): pass


print(D([1, 2]), D.__mro__[1].__name__)


class E[T = int, *Ts = *tuple[int, str]]: pass


print(E.__type_params__[0].__default__, E.__type_params__[0].has_default(), A.__type_params__[0].has_default())
print(isinstance(A(), A), issubclass(D, list))
