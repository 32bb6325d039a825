# None, NotImplemented, Ellipsis and their types.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(None, ..., NotImplemented, Ellipsis, repr(None), str(None), f"{None} {...}", bool(None), bool(...))
print(type(None), type(...), type(NotImplemented), type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
print(None is None, None == None, None != None, None == 0, None == False, ... == Ellipsis, {None: 1, ...: 2}[None], hash(None) == hash(None))
attempt(lambda: None < 1)
attempt(lambda: None < None)
attempt(lambda: None + 1)
attempt(lambda: -None)
attempt(lambda: len(None))
attempt(lambda: None[0])
attempt(lambda: None())
attempt(lambda: None.x)
attempt(lambda: iter(None))
attempt(lambda: type(None)(1))
attempt(lambda: type("N", (type(None),), {}))
print(isinstance(None, type(None)), None.__class__, None.__bool__(), None.__eq__(1), None.__repr__(), [None] * 3, (None,), {None})
