# Augmented assignment: its own words, and lists, sets and dicts that change in place.
import operator
from _values import VALUES, show

kinds = [None, 7, 2.5, "ab", b"xy", 1j, range(3), len]
for name in ("iadd", "isub", "imul", "itruediv", "ifloordiv", "imod", "ipow", "iand", "ior", "ixor", "ilshift", "irshift", "imatmul"):
    for make in (lambda: [1], lambda: {1, 2}, lambda: {"a": 1}, lambda: bytearray(b"q"), lambda: 5, lambda: "s", lambda: (0,), lambda: None):
        for b in kinds:
            a = make()
            try:
                c = getattr(operator, name)(a, b)
                print(name, show(make()), show(b), show(c), c is a and isinstance(a, (list, set, dict, bytearray)))
            except (TypeError, ValueError, ZeroDivisionError) as e:
                print(name, show(make()), show(b), type(e).__name__, e)
