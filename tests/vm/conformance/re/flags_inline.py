import re

print(re.match("(?i)abc", "ABC").group(), re.match("a(?i:b)c", "aBc").group(), re.match("a(?i:b)c", "aBC"), re.match("(?i:a(?-i:b))c", "Abc").group(), re.match("(?i)a(?-i:b)c", "AbC").group())
print(re.match("(?s:.)(?-s:.)", "\nx").span(), re.match("(?s)(?-s:.)", "\n"), re.findall("(?m:^a)|b$", "a\na b"), re.match("(?x) a b # c\n c", "abc").group(), re.match("(?x:a b) c", "ab c").group())
print(re.match(r"(?a)\w", "é"), re.match(r"(?a:\w)|\w", "é").group(), re.match(r"(?u:\w)", "é", re.A).group(), re.compile("(?imsx)a").flags)
for p in ("a(?i)b", "(?z)", "(?i", "(?i-", "(?i-x", "(?-)", "(?-i)", "(?i-i:a)", "(?L)a", "(?au)a", "(?a-a:x)", "(?i:a", "(?ixz)", "(?i1)"):
    try:
        print(p, re.compile(p).flags)
    except (re.error, ValueError) as e:
        print(p, "|", e)
