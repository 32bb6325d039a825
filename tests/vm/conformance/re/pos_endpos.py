import re

p = re.compile(r"\w+")
text = "héllo wörld"
for args in ((), (1,), (1, 3), (6,), (0, 0), (3, 1), (-4,), (0, 100), (20,), (5, 8)):
    m = p.search(text, *args)
    print(args, m and (m.group(), m.span(), m.pos, m.endpos), p.match(text, *args) and 1, p.fullmatch(text, *args) and 1)
print(re.compile("$").search("abc", 0, 2).span(), re.compile(r"b\Z").search("abc", 0, 2).span(), re.compile(r"b\b").search("abc", 0, 2).span(), re.compile("(?<=a)b").match("ab", 1).span())
