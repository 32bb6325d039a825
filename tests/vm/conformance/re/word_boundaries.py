import re

for text in ("", "a", " a b ", "a_b-c", "été là", "x.y"):
    for p in (r"\b", r"\B", r"\b\w", r"\w\b", r"\B\w"):
        print(repr(text), p, [m.start() for m in re.finditer(p, text)], [m.start() for m in re.finditer(p, text, re.A)])
print([m.start() for m in re.finditer(rb"\b", b"ab \xe9c")])
