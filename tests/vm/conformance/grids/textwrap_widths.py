# textwrap at several widths and with its options.
import textwrap

text = "  The quick-brown fox, who isn't slow,\tjumped over   the lazy dog.  Then it (the fox) went away -- quickly -- to www.example.org/a/very/long/address.  "
for width in (10, 20, 33, 70):
    for options in ({}, {"initial_indent": "* ", "subsequent_indent": "  "}, {"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"replace_whitespace": False, "expand_tabs": False}, {"max_lines": 2}, {"fix_sentence_endings": True}):
        print(width, options, textwrap.wrap(text, width, **options))
print(textwrap.shorten(text, 30), textwrap.shorten(text, 30, placeholder="..."), textwrap.fill("a b c", 3), repr(textwrap.dedent("   a\n     b\n\n   c")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)))
