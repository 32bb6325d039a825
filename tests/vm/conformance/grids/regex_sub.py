# sub, subn, split over patterns with empty matches and groups.
import re
from _grid import grid

grid(lambda p, r, t: (re.sub(p, r, t), re.subn(p, r, t, 1)), ("", "a", "a*", "(a)(b)?", r"\b", r"\s+"), ("", "-", r"[\g<0>]"), ("", "aab", "x ab y"))
grid(lambda p, t, n: re.split(p, t, n), ("", ",", "(,)", "a*", r"(\s)|(-)", r"\W+"), ("", "a,b,,c", "xaay", "a b-c"), (0, 1))
