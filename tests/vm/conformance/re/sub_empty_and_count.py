import re

for p in ("", "x*", r"\b", "^", "$", "a*?", "(?=a)", "b|"):
    print(p, re.sub(p, "-", "abab"), re.sub(p, "-", "abab", count=2), re.sub(p, "-", ""), re.subn(p, "-", "xax"))
print(re.sub("a", "b", "aaa", 1), re.sub("a", "b", "aaa", count=0), re.sub("a", "b", "aaa", -1), re.compile("a").sub("b", "aaa", 2), re.sub("A", "b", "aaa", flags=re.I))
