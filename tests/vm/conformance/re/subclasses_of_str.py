import re

class S(str):
    def __repr__(self):
        return "S"

s = S("abc")
m = re.match("a(b)c", s)
print(type(m.group()), type(m.group(1)), m.string is s, type(re.sub("x", "y", s)), type(re.sub("a", "y", s)), type(re.split("x", s)[0]), re.compile(S("a")).pattern == "a")
