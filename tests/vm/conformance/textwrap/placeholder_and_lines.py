# textwrap: max_lines and placeholder, shorten, dedent of mixed indents, indent by predicate, long words.
import textwrap

text = "The quick brown fox, which is well-known, jumped over the extraordinarily-lazy dog's back."
for width in (10, 20, 40):
    for lines in (1, 2, 3):
        try:
            print(width, lines, textwrap.wrap(text, width, max_lines=lines, placeholder=" ..."))
        except ValueError as e:
            print(width, lines, e)
for width in (5, 8, 15, 30, 200):
    for placeholder in ("...", " [...]", ""):
        try:
            print(width, repr(textwrap.shorten(text, width, placeholder=placeholder)))
        except ValueError as e:
            print(width, repr(placeholder), e)
for t in ["  a\n    b\n  c", "\ta\n  b", "\t a\n\t b", "  a\n\n  b\n   \n", "a\n  b", "", "   ", "  a\n \n", "    a\n\tb", "\n  x\n  y"]:
    print(repr(textwrap.dedent(t)), repr(textwrap.indent(t, "> ")), repr(textwrap.indent(t, "- ", lambda line: True)), repr(textwrap.indent(t, "+", predicate=lambda line: "b" in line)))
for kw in [{"break_long_words": False}, {"break_on_hyphens": False}, {"initial_indent": "* ", "subsequent_indent": "    "}, {"drop_whitespace": False}, {"fix_sentence_endings": True}, {"expand_tabs": False}, {"tabsize": 2}, {"replace_whitespace": False}]:
    print(kw, textwrap.wrap("a\tbb  ccc. dddd-eeee\n extraordinary word. Yes", 9, **kw))
for f in [lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("a", -1), lambda: textwrap.wrap(5), lambda: textwrap.fill("a b", 1), lambda: textwrap.wrap("", 5), lambda: textwrap.wrap("  ", 5), lambda: textwrap.fill("", 5), lambda: textwrap.wrap("a", wdth=5), lambda: textwrap.dedent(5)]:
    try:
        print(repr(f()))
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__)
