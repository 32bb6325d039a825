# Patterns that take exponential time by plain backtracking: CPython would not come back from them, hence the expected output beside this.
import re

n = 500
for p in (r"(a+)+b", r"(a|aa)+b", r"(a*)*b", r"(a|a?)+b", r"((a*)+)+b", r"(?:a?){40}a{40}b", r"(.*)*,"):
    print(p, re.match(p, "a" * n), re.search(p, "a" * n), re.fullmatch(p, "a" * n))
