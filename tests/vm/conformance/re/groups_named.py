import re

p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
m = p.search("in 2020-11 it")
print(m.groupdict(), m.groupdict(0), m["year"], m.group("month", "day"), m.lastgroup, m.lastindex)
print(p.groupindex, dict(p.groupindex), p.groups, m.span("year"), m.start("day"))
try:
    p.groupindex["x"] = 1
except TypeError as e:
    print(e)
try:
    m["nope"]
except IndexError as e:
    print(e)
print(re.sub(r"(?P<a>.)(?P<b>.)", r"\g<b>\g<a>", "abcd"), re.match(r"(?P<q>['\"]).*?(?P=q)", "'a\"b' c'").group())
print(re.match("(?P<é>x)", "x").groupdict())
