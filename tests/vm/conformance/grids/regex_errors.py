# Patterns that are none: the message and the place.
import re

for p in ("(", ")", "[", "[a", "*", "a**", "a{2,1}", "(?P<1>a)", "(?P<a>.)(?P<a>.)", "(?P=x)", r"\1", "(?<=a*)b", "(?z)", "(?", "(?P", "[b-a]", r"\q", "\\", "a{99999999999}", "(?(1)a|b|c)", "(?(2)a)", "x(?i)", r"[\d-a]", "(?#", "(?P<n", "(?<n>a)"):
    try:
        re.compile(p)
        print(repr(p), "compiles")
    except OverflowError as e:
        print(repr(p), "OverflowError", e)
    except re.error as e:
        print(repr(p), e.msg, e.pos)
