import re

print(re.sub("a", r"\\", "xax"), re.sub("(a)(b)?", r"[\1|\2]", "aab"), re.sub("a", r"\n\t", "xax") == "x\n\tx", re.sub("(.)", r"\g<1>0\g<0>", "ab"), re.sub("a", r"\x" if False else "x", "a"))
print(re.sub("(a)", r"\1\060\0", "a") == "a0\x00", re.sub("(?P<n>a)", r"<\g<n>>", "bab"), re.sub("a", "\\101", "a"), re.sub(b"(a)", rb"\1\1", b"ba"), re.sub("x", r"\é\-", "x"))
for repl in (r"\1", r"\g<2>", r"\g<x>", r"\g<", r"\g", r"\g<>", r"\g<a", r"\q", r"\400", "\\", r"\g<-1>", r"\g<1a>"):
    try:
        print(re.sub("a", repl, "a"))
    except (re.error, IndexError) as e:
        print(repl, type(e).__name__, e)
