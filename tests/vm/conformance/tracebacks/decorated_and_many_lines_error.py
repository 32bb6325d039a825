# Expressions over several lines: only the first is shown.
def deco(fn):
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs)
    return wrapper


@deco
def target(a, b=(1,
                 2)):
    value = [
        a,
        b,
        a[b],
    ]
    return value


target(
    "abc",
    b=5
)
target("abc", b="x")
