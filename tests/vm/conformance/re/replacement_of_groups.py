# sub with groups that did not take part, names and numbers in templates, \g<0>, octal escapes, wrong templates.
import re

for pattern, template, text in [(r"(a)|(b)", r"[\1\2]", "abc"), (r"(?P<x>\d)(?P<y>\w)?", r"<\g<x>\g<2>>", "1a2 3"), (r"\w+", r"\g<0>\g<0>", "ab cd"), (r"(.)(.)", r"\2\1", "abcde"), (r"x*", "-", "axbxx"), (r"(a)", r"\g<1>0", "a"), (r"(a)", r"\141\x41" if False else r"\141", "a"), (r"a", r"\n\t\\", "a"), (r"a", r"\0", "a"), (r"a", "\\\\g<0>", "a"), (r"(a)(b)?", r"\2|\1", "a"), (r"$", "!", "a\n"),
                                (r"^", ">", "a\nb"), (r"(?m)^", ">", "a\nb"), (r"\b", "|", "ab cd"), (r"(?=b)", "_", "abab")]:
    print(pattern, template, ascii(re.sub(pattern, template, text)), re.subn(pattern, template, text, count=1)[1])
for pattern, template in [("a", r"\1"), ("(a)", r"\2"), ("(a)", r"\g<2>"), ("(a)", r"\g<x>"), ("(a)", r"\g<"), ("(a)", r"\g<>"), ("(a)", r"\g"), ("(a)", r"\q"), ("(a)", "\\"), ("(a)", r"\g<1"), ("(a)", r"\g<-1>"), ("(a)", r"\400"), ("(?P<x>a)", r"\g<x y>"), ("(a)", b"x")]:
    try:
        print(re.sub(pattern, template, "a"))
    except (re.error, IndexError, TypeError) as e:
        print(ascii(template), type(e).__name__, e)
print(re.sub("(?P<n>.)", lambda m: m["n"].upper() + str(m.start()), "abc"), re.sub("a", lambda m: "", "banana", count=2), re.match(r"(?P<a>x)(y)?", "x").expand(r"\g<a>[\2]"), re.sub(b"a", rb"[\g<0>]", b"cat"), re.sub("a", "b", "aaa", 2))
try:
    re.sub("a", lambda m: 5, "a")
except TypeError as e:
    print(e)
print(re.sub("a", lambda m: None, "banana") if False else "", re.compile("(a)(b)?").sub(lambda m: repr(m.groups("none")), "abа".replace("\u0430", "a")))
