# match() looks at the start only, search() anywhere, fullmatch() at the whole.
import re

for pattern in ("b+", "ab", "^b", "b$", "a.*", "", "x?"):
    for text in ("abb", "bb", "", "ab\n"):
        for name in ("match", "search", "fullmatch"):
            m = getattr(re, name)(pattern, text)
            print(pattern, repr(text), name, m and m.span())
