# isinstance and issubclass: nested tuples, unions, what is refused and when, __instancecheck__ and __class__.
class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == "yes"

    def __subclasscheck__(cls, sub):
        return sub is int


class M(metaclass=Meta):
    pass


class Pretends:
    __class__ = int


class RaisesClass:
    @property
    def __class__(self):
        raise ValueError("no class")


print(isinstance("yes", M), isinstance("no", M), isinstance(M(), M), issubclass(int, M), issubclass(M, M), issubclass(str, (M, str)))
print(isinstance(Pretends(), int), isinstance(Pretends(), Pretends), type(Pretends()).__name__, isinstance(1, (str, (bytes, (int,)))), isinstance(1, ()), isinstance(1, ((), ())), issubclass(int, ()))
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance([], list | (int | str)), isinstance(1, (str, bytes | int)))
for args in [(1, 1), (1, "int"), (1, (str, 1)), (1, (int, 1)), (1, [int]), (1, None), (1,), (), (1, int, str), (1, list[int]), (1, (str, list[int])), ([], list[int]), (1, int | list[int]), ("", int | list[int])]:
    for f in (isinstance, issubclass):
        try:
            print(f.__name__, f(*(int if a == 1 and f is issubclass and i == 0 else a for i, a in enumerate(args))))
        except TypeError as e:
            print(f.__name__, e)
for args in [("a", str), (None, (int,)), (5, ()), ([], object)]:
    try:
        print(issubclass(*args))
    except TypeError as e:
        print(e)
try:
    print(isinstance(RaisesClass(), int))
except ValueError as e:
    print(e)
print(isinstance(type, object), isinstance(object, type), isinstance(type, type), issubclass(type, object), issubclass(object, type), isinstance(True, int), issubclass(Meta, type))
