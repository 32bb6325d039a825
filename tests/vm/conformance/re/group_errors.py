import re

for p in ("(?P<1>a)", "(?P<>a)", "(?P<a", "(?P<a)", "(?P=a)", "(?P=", "(?P<a>)(?P<a>)", "(?Px)", "(?P", "(?", "(?<", "(?<a)", "(?a", "(?P<a-b>x)",
          "(?:", "(?=a", "(a", "a)", "(?(1)", "(?(x)a)", "(?(0)a)", "(?(1)a|b|c)", "(?(9)a)", "(?#x", r"(?P<a>(?P=a))", r"(\1)", r"\1", r"(a)\2",
          "(?()a)", "(?(-1)a)"):
    try:
        re.compile(p)
        print(p, "fine")
    except re.error as e:
        print(p, "|", e.msg, e.pos, e.lineno, e.colno)
