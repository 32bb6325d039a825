import re

print(re.findall("", "abc"), re.findall("x*", "axxb"), re.findall("a|", "aab"), re.findall(r"(\w)(\d)?", "a1b"), re.findall(r"(\w)\d", "a1b2"), re.findall(b"a", b"aba"))
print([m.span() for m in re.finditer("a*?", "aa")], [m.span() for m in re.finditer(r"\b|a", "a a")], list(re.finditer("x", "abc")))
it = re.finditer("a", "banana")
print(next(it).start(), [m.start() for m in it], next(it, None), iter(it) is it)
p = re.compile("a")
print(p.findall("aaaa", 1, 3), p.findall("aaaa", pos=2), [m.start() for m in p.finditer("aaaa", 1, 3)], p.findall("abc", 5), p.findall("aaa", -5, 2))
