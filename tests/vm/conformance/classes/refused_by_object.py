# What object's own methods, bound built-in methods and exceptions refuse instead of trusting.
def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


class Any:
    pass


made = "na" + "me"
attempt(object.__getattribute__, Any(), 5)
attempt(Any().__getattribute__, None)
attempt(Any().__setattr__, 5, 1)
attempt(Any().__delattr__, 1.5)
a = Any()
object.__setattr__(a, made, 7)
print(a.name, object.__getattribute__(a, "".join(["na", "me"])))
object.__delattr__(a, "".join(["n", "ame"]))
attempt(lambda: a.name)
attempt(type.__new__, 5, "A", (), {})
attempt(type.__new__, int, "A", (), {})
x = []
x.append.__call__(1)
attempt(x.append.__call__)
attempt(len.__call__, [1, 2])
print(x, Any().__init__.__call__(), OSError(1, "text", (1,)), OSError(1, "text", (1,)).filename)
e = AttributeError("text", name="n")
print(e.name, e.obj, e)
