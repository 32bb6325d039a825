import copy
import re

a, b = re.compile("a(b)", re.I), re.compile("a(b)", re.I)
print(a == b, hash(a) == hash(b), a == re.compile("a(b)"), re.compile("a") == re.compile(b"a"), a != 3, copy.copy(a) is a, copy.deepcopy(a) is a)
print(a.pattern, a.flags, a.groups, a.groupindex, type(a).__name__, type(a).__module__, {a: 1}[b], callable(a.match))
for f in (lambda: a < b, lambda: a.match(), lambda: a.match(3), lambda: a.match(b"x"), lambda: re.compile(b"a").match("x"), lambda: a.match("x", "y"), lambda: type(a)(), lambda: a.foo):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
