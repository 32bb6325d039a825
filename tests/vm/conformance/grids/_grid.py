# Prints what a function makes of every combination of its arguments' values, or how it refuses.
from itertools import product


def grid(function, *values):
    for arguments in product(*values):
        try:
            outcome = repr(function(*arguments))
        except Exception as e:
            outcome = f"{type(e).__name__}: {e}"
        print(*map(repr, arguments), "|", outcome)
