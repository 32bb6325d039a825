import re

m = re.match(r"((a)(b(c)?)?)(d)?", "abx")
print(m.groups(), m.group(0, 1, 2, 3, 4, 5), m.lastindex, m.lastgroup)
print(m.groups("?"), m[1], m[5], m.start(4), m.end(4), m.span(4), m.regs)
for g in (6, -1, "x", 1.0, None):
    try:
        m.group(g)
    except IndexError as e:
        print("IndexError", e)
print(re.match("(a)|b", "b").groups(), re.match("(?:(a)|b)*", "ab").groups(), re.match("(?:(a)|(b))*", "aba").groups())
print(m.group(True), len(m.regs), re.compile("(a)(?:b)(c)").groups)
