import textwrap

for text in ("  a\n  b\n", "  a\n b", "\ta\n\t b", "\ta\n  b", "  a\n\n   \n  b", "", "a\n b", "   \n", "  a\r\n  b"):
    print(repr(textwrap.dedent(text)))
print(repr(textwrap.indent("a\n\n b\n  \nc", "> ")), repr(textwrap.indent("a\n\nb", "-", lambda line: True)), repr(textwrap.indent("a\nb", "x", predicate=lambda l: "b" in l)), repr(textwrap.indent("", "x")))
print(textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello  world!", width=11), textwrap.shorten("Hello world", width=10, placeholder="..."), repr(textwrap.shorten("abcdefgh ij", 5)), textwrap.shorten("", 10))
