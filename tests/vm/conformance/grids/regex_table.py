# Patterns against texts: the match, its groups and its place.
import re

patterns = ["", "a", "a*", "a+?", "(a)(b)?", "^a", "a$", r"\bcat\b", r"(\w+)\s+(\w+)", "[^a-c]+", r"\d{2,3}", "a|ab|abc", "(?:ab)+", "(?P<x>.)(?P=x)", "(?i)ABC", "(?=a)ab", "(?<=a)b", "(?<!a)b", "a.c", "(?s)a.c", "(?m)^b", r"\Aa\Z", "(a*)*b", "x*?$", r"[\w.-]+@[\w.-]+", "(a)|(b)", "((a)(?:b|c))+", "[]]", r"[\]a-]", "é+"]
texts = ["", "a", "aab", "abc abcabc", "the cat sat", "12345", "a\nc", "x\nb", "caa", "me@x.org, you@y.net", "aa bb", "ABC", "éé", "ab" * 5]
for p in patterns:
    r = re.compile(p)
    for t in texts:
        m = r.search(t)
        print(repr(p), repr(t), m and (m.span(), m.groups(), m.lastindex), bool(r.match(t)), bool(r.fullmatch(t)), r.findall(t)[:4])
