import re

m = re.compile("(?P<a>b)(c)?").search("xxbxx", 1, 4)
print(m.pos, m.endpos, m.string, m.re.pattern, m.re is re.compile("(?P<a>b)(c)?"), m, m.expand(r"<\1\g<a>\2>"), bool(m), m.lastgroup, m.lastindex)
print(repr(re.match("a" * 60, "a" * 60)), re.match(b"\xff", b"\xff"), re.search("é", "aé"))
import copy
print(copy.copy(m) is m, copy.deepcopy(m) is m, type(m), isinstance(m, re.Match), type(m.re), re.Match[str] is not None)
for f in (lambda: m.start("z"), lambda: m.expand(r"\3"), lambda: m[7], lambda: m.foo, lambda: re.Match()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
