import re

print(repr(re.I), re.M | re.S, re.IGNORECASE is re.I, re.RegexFlag.X, int(re.A), re.NOFLAG)
print(re.compile("a", re.I | re.M), re.compile(b"a", re.X), re.compile("a" * 210)[:0] if False else len(repr(re.compile("a" * 300))))
print(re.compile("é'\"\n"), re.compile("a", re.A), re.compile("(?i)x"), re.compile(b"\xff"), isinstance(re.I, int), re.I | 64)
