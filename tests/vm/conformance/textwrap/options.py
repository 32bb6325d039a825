import textwrap

text = "Hello there  -- you goof-ball, use the -b option! Supercalifragilistic words. And then: end."
for kw in ({"initial_indent": "* ", "subsequent_indent": "  "}, {"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"fix_sentence_endings": True}, {"replace_whitespace": False}, {"expand_tabs": False}, {"max_lines": 2}, {"max_lines": 2, "placeholder": "~"}, {"tabsize": 2}):
    print(kw, textwrap.wrap(text, 14, **kw))
w = textwrap.TextWrapper(width=12)
w.initial_indent = "> "
print(w.fill("one two three four"), w.width, w.wrap("x" * 30))
for kw in ({"max_lines": 1, "placeholder": "x" * 20}, {"width": -1}):
    try:
        textwrap.TextWrapper(**{"width": 10, **kw}).wrap("a b")
    except ValueError as e:
        print(e)
