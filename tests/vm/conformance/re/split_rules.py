import re

print(re.split(":", ":a:b::c"), re.split(":*", ":a:b::c"), re.split("(:*)", ":a:b"), re.split("(?:b)|(?::+)", "a:b::c"), re.split("(b)|(:+)", "a:b::c"))
print(re.split(":", ":a:b::c", maxsplit=2), re.split(":", "a:b:c", 1), re.split("x", "abc"), re.split("", "abc"), re.split(r"\b", "a b"), re.split("(-)?", "a-b"))
print(re.split(b"[,;]", b"a,b;c"), re.split(r"\s*(?=[A-Z])", "HelloWorld Foo"), re.split("a", "A1a2", flags=re.I), re.split(":", "a:b:c", maxsplit=-1))
