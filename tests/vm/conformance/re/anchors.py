import re

text = "one\ntwo\n\nthree\n"
for p in ("^", "$", r"\A", r"\Z", "^t", "e$", r"\Ao", r"e\Z", "(?m)^", "(?m)$", "(?m)^t", "(?m)e$", "^$", "(?m)^$", "(?s)e.t"):
    print(p, [m.span() for m in re.finditer(p, text)])
print(re.search("a$", "a\n"), re.search(r"a\Z", "a\n"), re.match("^a", "ba"), re.compile("^b").match("ab", 1), re.compile("^b").search("ab", 1))
