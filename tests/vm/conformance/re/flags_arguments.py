import re

print(re.compile("a").flags, re.compile("a", re.I).flags, re.compile(b"a").flags, re.compile(b"a", re.L).flags, re.compile("a", re.A | re.M).flags)
for args in (("a", re.L), (b"a", re.U), ("a", re.A | re.U), (b"a", re.A | re.L)):
    try:
        re.compile(*args)
    except ValueError as e:
        print(e)
p = re.compile("x", re.I)
print(re.compile(p) is p, re.search(p, "aX").span())
for f in (lambda: re.compile(p, re.M), lambda: re.compile(3), lambda: re.compile(None)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
