import re

spec = [("NUM", r"\d+(?:\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/()]"), ("NL", r"\n"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
lexer = re.compile("|".join(f"(?P<{n}>{p})" for n, p in spec))
line = 1
for m in lexer.finditer("x := 3.5*(y1 + 2);\nz := $x;"):
    if m.lastgroup == "NL":
        line += 1
    elif m.lastgroup != "SKIP":
        print(line, m.lastgroup, m.group(), m.start())
