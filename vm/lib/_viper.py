"""The wrapper that @micropython.viper puts around a function: arguments and result are converted as annotated."""

_BITS = 64 if __import__("sys").maxsize > 2**32 else 32
_MASK = (1 << _BITS) - 1
_SIGN = 1 << (_BITS - 1)


def _word(v):
    if v is True or v is False:
        return int(v)
    if not hasattr(v, "__index__"):
        raise TypeError("can't convert %s to int" % type(v).__name__)
    v = v.__index__() & _MASK
    return v - (1 << _BITS) if v & _SIGN else v


def _unsigned(v):
    return _word(v) & _MASK


def _pointer(kind):
    return lambda v: v if type(v) is kind else kind(v)


def _conversion(annotation):
    if annotation is int:
        return _word
    if annotation is bool:
        return bool
    if annotation is uint:
        return _unsigned
    if annotation in (ptr8, ptr16, ptr32):
        return _pointer(annotation)
    if isinstance(annotation, str):
        return _conversion({"int": int, "bool": bool, "uint": uint, "ptr8": ptr8, "ptr16": ptr16, "ptr32": ptr32}
                           .get(annotation))
    return None


def wrap(function):
    annotations = function.__annotations__
    code = function.__code__
    names = code.co_varnames[:code.co_argcount]
    conversions = [_conversion(annotations.get(name)) for name in names]
    result = _conversion(annotations.get("return"))
    if result is None and not any(conversions):
        return function
    if function.__defaults__:
        raise SyntaxError("viper functions have no default values")
    count = len(names)

    def viper(*args):
        if len(args) != count:
            return function(*args)  # says what is wrong
        args = [v if c is None else c(v) for c, v in zip(conversions, args)]
        v = function(*args)
        return v if result is None else result(v)

    viper.__name__ = function.__name__
    viper.__qualname__ = function.__qualname__
    viper.__doc__ = function.__doc__
    return viper
