# string.Template: what is left, what is refused and where, braces, mappings and keywords, validity, the names.
import string

for text in ["$a", "${a}", "$$", "$$a", "$a$b", "${a}b", "$ab", "$a.b", "$", "a$", "$ a", "${", "${}", "${a", "${a b}", "$1", "${1}", "$_x", "$A", "\n\n  $!", "$a${c}", "100%$", "$\u00e9", "${a.b}"]:
    t = string.Template(text)
    for name, f in [("substitute", t.substitute), ("safe", t.safe_substitute)]:
        try:
            print(ascii(text), name, ascii(f(a=1, b="two")))
        except (KeyError, ValueError) as e:
            print(ascii(text), name, type(e).__name__, e)
    try:
        print(t.is_valid(), t.get_identifiers())
    except ValueError as e:
        print(t.is_valid(), e)
t = string.Template("$x $y")
print(t.substitute({"x": 1, "y": 2}), t.substitute({"x": 1, "y": 2}, y=3), t.safe_substitute({"x": None}), t.template, t.substitute(dict(x=[1], y=())))
for f in [lambda: t.substitute(), lambda: t.substitute({}, {}), lambda: t.substitute(5), lambda: string.Template().substitute(), lambda: string.Template(5).substitute()]:
    try:
        print(f())
    except (TypeError, KeyError) as e:
        print(type(e).__name__)
print(string.capwords("  the qUICK  fox "), string.capwords("a-b-c", "-"), string.capwords("x  y", " "), string.hexdigits, string.octdigits, len(string.printable), string.whitespace.isspace(), string.punctuation)
