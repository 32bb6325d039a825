# The singletons.
print(..., Ellipsis, ... is Ellipsis, None, NotImplemented, repr(...), type(...).__name__, type(None).__name__, type(NotImplemented).__name__)
print(None == None, None != 0, None is None, ... == 5, hash(None) == hash(None), type(None)() is None)
for f in (lambda: None + 1, lambda: None.x, lambda: None(), lambda: None < None, lambda: len(None), lambda: -None, lambda: None[0], lambda: iter(...), lambda: ...()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
try:
    None.attr = 1
except AttributeError as e:
    print(e)
