import re

for p in ("*", "+a", "?", "a**", "a*+*", "a???", "a+*", "(*)", "(?:*)", "|*", "a|*", "^*", "$+", r"\b?", "a{3,2}", "a{2}{3}", "{1}", "(?i)*", "x{99999999999}", "x{1,4294967295}", "(?=a)*", "a{1}?", "a{1}+"):
    try:
        re.compile(p)
        print(p, "fine")
    except re.error as e:
        print(p, "|", e)
    except OverflowError as e:
        print(p, "| overflow", e)
