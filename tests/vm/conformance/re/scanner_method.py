import re

s = re.compile(r"\d|(x)").scanner("1x2 3")
while True:
    m = s.match()
    if m is None:
        break
    print(m.group(), m.span(), m.lastindex)
print(s.match(), s.search(), s.pattern)
s = re.compile("a*").scanner("baa")
print([m.span() for m in iter(s.search, None)])
scanner = re.Scanner([(r"[a-z]+", lambda s, t: ("name", t)), (r"\d+", lambda s, t: int(t)), (r"\s+", None), (r"=", "eq")])
print(scanner.scan("x = 12 y?z"))
