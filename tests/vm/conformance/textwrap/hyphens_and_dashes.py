import textwrap

for text in ("self-propelled", "--option and -x", "a-b-c", "well--known thing", "x-1 2-3 y-z", "ends- here -starts", "foo--bar---baz", "e-mail (non-ASCII) naïve-té", "http://a-b.c/d-e", "'quoted'--'dash'", "--", "-", "a--", "1990-2000"):
    print(repr(text), textwrap.wrap(text, 6), textwrap.wrap(text, 3), textwrap.TextWrapper()._split(text))
