import re

print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "1 a 20"), re.sub("a", lambda m: "", "banana"), re.sub("(a)|b", lambda m: m.group(1) or "-", "abc"))
print(re.subn("a", "b", "banana"), re.subn("a", "b", "banana", count=2), re.subn("x", "y", "abc"), re.sub("a", str.upper, "a") if False else "")
print(re.sub("a", lambda m: None, "bab") if False else "", re.sub(b"a", lambda m: b"<" + m.group() + b">", b"ba"))
for repl, text in ((lambda m: 1, "ba"), (b"x", "a"), (lambda m: b"x", "a")):
    try:
        print(re.sub("a", repl, text))
    except TypeError as e:
        print(e)
def nested(m):
    return re.sub("b", lambda n: n.group() + m.group(), "bcb")
print(re.sub("a", nested, "xax"))
