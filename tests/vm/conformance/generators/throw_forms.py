def g():
    while True:
        try:
            yield 1
        except ValueError as e:
            yield ("caught", e.args)
def t(*a):
    x = g(); next(x)
    try:
        print(x.throw(*a))
    except BaseException as e:
        print(type(e).__name__, e)
t(ValueError); t(ValueError("a")); t(ValueError, "b"); t(ValueError, ("c", "d")); t(ValueError, ValueError("e")); t(ValueError, None, None)
t(KeyError, "k"); t(5); t(int); t(ValueError("x"), "y"); t(ValueError, "z", 5)
x = g()
try:
    x.throw(TypeError("fresh"))
except TypeError as e:
    print(e, list(x))
def ret():
    try:
        yield 1
    except ValueError:
        return "done"
y = ret(); next(y)
try:
    y.throw(ValueError)
except StopIteration as e:
    print(e.value)
