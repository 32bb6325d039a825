import re

p = re.compile(pattern="a", flags=re.I)
print(p.sub(repl="b", string="aA", count=1), p.split(string="1a2A3", maxsplit=1), p.search(string="xa", pos=1, endpos=2).span(), re.sub(pattern="a", repl="b", string="a", count=0, flags=0))
for f in (lambda: re.sub("a"), lambda: p.sub("x"), lambda: re.match("a", "b", 0, 0), lambda: p.match(text="a"), lambda: re.match("a", string="b", flag=1)):
    try:
        f()
    except TypeError as e:
        print("TypeError")
