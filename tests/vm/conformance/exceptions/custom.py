# Exception classes of one's own: args, str, repr, attributes, hierarchy, matching.
class AppError(Exception):
    """Base."""


class CodeError(AppError):
    def __init__(self, code, message="no message"):
        super().__init__(code, message)
        self.code = code

    def __str__(self):
        return "[%d] %s" % self.args


class Quiet(AppError):
    def __init__(self, *args):
        self.kept = args


class Multi(KeyError, AttributeError):
    pass


for e in (AppError(), AppError("one"), AppError("one", 2), CodeError(5), CodeError(6, "m"), Quiet(1, 2), Multi("k"), AppError(None), AppError(("t",)), ValueError([1])):
    try:
        raise e
    except AppError as caught:
        print(type(caught).__name__, "|", caught, "|", repr(caught), caught.args)
    except (AttributeError, ValueError) as caught:
        print("other", type(caught).__name__, "|", caught, "|", repr(caught), caught.args)
e = AppError("a")
e.args = ("changed", 1)
print(e, e.args, repr(e))
e.extra = "attribute"
print(e.__dict__, isinstance(e, Exception), issubclass(CodeError, AppError), AppError.__doc__)
print(KeyError("k"), repr(KeyError("k")), str(KeyError("a", "b")), IndexError("i"), StopIteration(5).value, SystemExit(3).code, SystemExit().code, OSError(2, "No such file", "name"))
o = OSError(13, "denied")
print(o.errno, o.strerror, o.filename, o, repr(o), type(OSError(2, "x")).__name__, type(OSError(17, "x")).__name__, OSError("plain").errno)
try:
    AppError(x=1)
except TypeError as err:
    print(err)


class Raises:
    def __str__(self):
        raise ValueError("in str")


try:
    str(AppError(Raises()))
except ValueError as err:
    print("str failed:", err)


class Meta(type):
    pass


try:
    try:
        raise AppError
    except (KeyError, (ValueError, AppError)):
        print("nested tuples match")
except TypeError as err:
    print(err)
try:
    try:
        raise AppError
    except 5:
        pass
except TypeError as err:
    print(err)
def choose(): return (ValueError, AppError)
try:
    raise CodeError(1)
except choose() as err:
    print("computed", err)
