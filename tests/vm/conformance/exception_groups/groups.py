# ExceptionGroup itself: making, parts, split, subgroup, derive, subclasses.
eg = ExceptionGroup("all", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [OSError(5, "io"), ValueError(2)])])
print(repr(eg), "|", eg, "|", eg.message, eg.exceptions, eg.args)
print(ExceptionGroup.__mro__, ExceptionGroup.__bases__, BaseExceptionGroup.__bases__)
print(isinstance(eg, Exception), isinstance(BaseExceptionGroup("b", [KeyboardInterrupt()]), Exception))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [SystemExit()])).__name__)
print(eg.split(ValueError))
print(eg.split((TypeError, OSError)))
print(eg.split(lambda e: isinstance(e, ExceptionGroup) and e.message == "inner"))
print(eg.split(KeyError), eg.split(ExceptionGroup)[1])
print(eg.subgroup(ValueError), eg.subgroup(KeyError), eg.subgroup(Exception) is eg)
print(eg.derive([KeyError("k")]))

for make in (
    lambda: ExceptionGroup("m"),
    lambda: ExceptionGroup("m", [ValueError()], 3),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("m", 5),
    lambda: ExceptionGroup("m", {ValueError()}),
    lambda: ExceptionGroup("m", []),
    lambda: ExceptionGroup("m", [ValueError(), 3]),
    lambda: ExceptionGroup("m", [KeyboardInterrupt()]),
    lambda: ExceptionGroup(message="m", exceptions=[ValueError()]),
    lambda: eg.split(5),
    lambda: eg.subgroup((ValueError, 5)),
    lambda: eg.split(int),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, excs):
        return Mine(self.message, excs, self.code)


m = Mine("mine", [ValueError(1), KeyError(2)], 42)
a, b = m.split(ValueError)
print(type(a).__name__, a.code, a.exceptions, type(b).__name__, b.exceptions)


class Plain(ExceptionGroup):
    pass


p = Plain("plain", [ValueError(1), KeyError(2)])
p.add_note("n")
print(repr(p.split(KeyError)), p.split(KeyError)[0].__notes__)


class Bad(ExceptionGroup):
    def derive(self, excs):
        return 5


try:
    Bad("bad", [ValueError(), KeyError()]).split(KeyError)
except TypeError as e:
    print(e)


class Both(ExceptionGroup, ValueError):
    pass


print([c.__name__ for c in Both.__mro__], isinstance(Both("b", [OSError()]), ValueError))
