# add_note, __notes__, with_traceback, setting __cause__, __context__, __suppress_context__, __traceback__ and their refusals.
e = ValueError("v")
print(hasattr(e, "__notes__"), e.add_note("one"), e.add_note("two"), e.__notes__, str(e), e.args)
for bad in (5, None, b"x"):
    try: e.add_note(bad)
    except TypeError as x: print(x)
print(e.__traceback__, e.with_traceback(None) is e)
try: e.with_traceback(5)
except TypeError as x: print(x)
for name in ("__traceback__", "__cause__", "__context__", "args"):
    for v in (5, None, "ab", KeyError("k"), KeyError):
        try:
            setattr(e, name, v)
            print(name, repr(getattr(e, name)), e.__suppress_context__)
        except TypeError as x: print(name, x)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError("k") from z
except KeyError as k: print(repr(k.__cause__), k.__cause__ is k.__context__, k.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k") from None
except KeyError as k: print(k.__cause__, repr(k.__context__), k.__suppress_context__)
for bad in (5, "x", int):
    try: raise KeyError from bad
    except TypeError as t: print(t)
try: raise ValueError from KeyError
except ValueError as v: print(repr(v.__cause__))
