# getattr, hasattr, setattr, delattr: defaults, errors other than AttributeError, names of every kind, nested defaults.
class C:
    x = 1

    @property
    def wrong(self):
        raise KeyError("inside")

    @property
    def missing(self):
        return self.nothing

    def __getattr__(self, name):
        if name.startswith("made_"):
            return name[5:]
        raise AttributeError(f"no {name} here")


class Text(str):
    pass


c = C()
print(getattr(c, "x"), getattr(c, "x", 2), getattr(c, "made_up"), getattr(c, "y", "default"), getattr(c, "missing", 3), getattr(c, Text("x")), getattr(C, "x"), getattr(c, "", "empty"))
for f, args in [(getattr, (c, "y")), (getattr, (c, "wrong", 1)), (getattr, (c, "missing")), (hasattr, (c, "wrong")), (getattr, (c, 5)), (getattr, (c, None, 1)), (getattr, (c, b"x")), (hasattr, (c, 1)), (setattr, (c, 1, 2)), (delattr, (c, 1)), (getattr, (c,)), (getattr, ()),
                (getattr, (c, "x", 1, 2)), (hasattr, (c,)), (setattr, (c, "x")), (delattr, (c,)), (delattr, (c, "x")), (delattr, (c, "nope")), (setattr, (5, "x", 1)), (setattr, (int, "x", 1)), (setattr, (None, "x", 1)), (setattr, (c, "wrong", 1)), (delattr, (c, "wrong")),
                (hasattr, (c, "\ud800")), (getattr, (C, "nope")), (getattr, (len, "nope")), (getattr, ([], "push"))]:
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
setattr(c, "not a name", 1)
setattr(c, Text("sub"), 2)
print(vars(c), hasattr(c, "not a name"))
delattr(c, "not a name")
print(vars(c), getattr(getattr(c, "a", c), "x"), hasattr(c, "made_") and getattr(c, "made_") == "")
