# One value of each kind that operators meet, and how an outcome is shown.
VALUES = [
    None, True, 0, 7, -3, 2**70, 2.5, -0.0, 1e300, 3 + 4j, "", "ab", b"", b"xy", bytearray(b"z"), (), (1, 2), [], [1, "a"], {}, {"k": 1}, set(), {1, 2},
    frozenset({2, 3}), range(3), slice(1, 2), ..., NotImplemented, int, len,
]


def show(value):
    """repr, but for what contains an address or has no order."""
    if isinstance(value, (set, frozenset)):
        return f"{type(value).__name__}{sorted(value, key=repr)}"
    if isinstance(value, (str, bytes, list, tuple)) and len(value) > 40:
        return f"{type(value).__name__} of {len(value)}"
    return repr(value)


def table(operate, values=VALUES):
    for a in values:
        for b in values:
            try:
                outcome = show(operate(a, b))
            except MemoryError:
                outcome = "MemoryError"
            except (TypeError, ValueError, ZeroDivisionError, OverflowError, IndexError, KeyError, AttributeError) as e:
                outcome = f"{type(e).__name__}: {e}"
            print(show(a), "|", show(b), "|", outcome)
