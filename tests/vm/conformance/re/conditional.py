import re

p = re.compile(r"(<)?(\w+@\w+)(?(1)>|$)")
for text in ("<a@b>", "a@b", "<a@b", "a@b>"):
    print(text, p.match(text) and p.match(text).groups())
p = re.compile(r"(?P<q>')?x(?(q)'|y)")
print([bool(p.fullmatch(t)) for t in ("'x'", "xy", "'xy", "x'")])
print(re.match("(?:(a)|b)(?(1)c|d)", "ac"), re.match("(?:(a)|b)(?(1)c|d)", "bd"), re.match("(?:(a)|b)(?(1)c|d)", "bc"), re.match("(?(1)a|b)(c)?", "bc").groups())
print(re.match("(a)?(?(1)b)c", "abc"), re.match("(a)?(?(1)b)c", "c"), re.match("(a)?(?(1)|b)c", "ac"), re.match("(a)?(?(1)|b)c", "bc"))
