# Functions have attributes, names and docs that can be set.
def f(a, b=1):
    """The doc."""
    return a


f.x = 1
f.y = [2]
print(f.x, f.y, sorted(f.__dict__), f.__doc__, f.__name__, f.__qualname__, f.__module__)
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__, hasattr(f, "z"), getattr(f, "z", "default"))
del f.x
try:
    f.x
except AttributeError as e:
    print(e)


class C:
    def method(self):
        "method doc"

    def outer():
        def inner():
            pass
        return inner


print(C.method.__qualname__, C.outer().__qualname__, C.method.__doc__, (lambda: 0).__name__, (lambda: 0).__qualname__)
print(C().method.__name__, C().method.__func__ is C.method, C().method.__self__.__class__.__name__)
try:
    C().method.attr = 1
except AttributeError as e:
    print(e)
print(callable(f), callable(C), callable(C()), callable(5), f == f, f != C.method, type(f).__name__, type(C().method).__name__, type(len).__name__, type([].append).__name__)
o = C()
print(o.method == o.method, o.method is o.method, C().method == C().method, hash(o.method) == hash(o.method))
