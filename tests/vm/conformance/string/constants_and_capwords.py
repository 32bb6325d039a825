import string

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"):
    print(name, repr(getattr(string, name)))
print(string.capwords("hello  wORLD\tx"), string.capwords("a-b-c", "-"), repr(string.capwords("  lead", None)), string.capwords("ABC-def", sep="-"), string.capwords(""), sorted(string.__all__)[:3])
