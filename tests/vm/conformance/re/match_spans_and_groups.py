# Match objects: start, end, span and regs of every group, groups with defaults, lastindex, lastgroup, repr, indexing, copies.
import copy
import re

m = re.match(r"(?P<year>\d+)-(?P<month>\d+)(-(?P<day>\d+))?", "2024-05 rest")
print([m.span(i) for i in range(5)], m.start("day"), m.end("year"), m.regs, m.lastindex, m.lastgroup, m.groups(), m.groups("?"), m.groupdict(), m.groupdict(0), m.group("year", 2), m[0], m["month"], m[1], m.pos, m.endpos, m.string, m.re.groups)
print(repr(m), m.re.groupindex["day"], m.expand(r"\g<month>/\1"), copy.copy(m) is m, copy.deepcopy(m) is m, bool(m), m.group(), m.group(0, 0), type(m.groupdict()).__name__, list(m.re.groupindex.items()))
for f in [lambda: m.group(5), lambda: m.group("none"), lambda: m.group(-1), lambda: m.group(1.0), lambda: m[9], lambda: m["x"], lambda: m.start(5), lambda: m.span("q"), lambda: m.group(None), lambda: len(m), lambda: m.group(b"year"), lambda: m < m, lambda: type(m)(), lambda: m.expand(r"\9"), lambda: m.groups(1, 2)]:
    try:
        print(f())
    except (IndexError, TypeError, AttributeError, re.error) as e:
        print(type(e).__name__, e)
for pattern, text in [(r"(a)(b)|(c)", "c"), (r"((a)b)", "ab"), (r"(a)*", "aaa"), (r"((a)|(b))*", "ab"), (r"(?:(a)|b)*", "ab"), (r"(a(b)?)+", "aba"), (r"()", ""), (r"(?P<x>a)|(?P<y>b)", "b"), (r"(?=(a))", "a"), (r"(?!(a))", "b"), (r"(x)?(?(1)y|z)", "z")]:
    m = re.match(pattern, text)
    print(pattern, m.span(), m.groups(), m.lastindex, m.lastgroup, m.regs)
print(re.search("b", "abc", ).span(), re.compile("b").search("abcb", 2).span(), re.compile("^b").search("ab", 1), re.compile("b").match("ab", 1).pos, re.compile("b$").search("abc", 0, 2).endpos, re.compile("a").fullmatch("bab", 1, 2).span())
