# How a group is shown: members, nesting, notes, causes, and what is too wide or too deep.
def make(x):
    try:
        raise x
    except BaseException as e:
        return e


def deep(n):
    e = make(ValueError("bottom"))
    for i in range(n):
        e = ExceptionGroup(f"level {i}", [e])
    return e


try:
    raise deep(12)
except ExceptionGroup as e:
    first = e

try:
    raise ExceptionGroup("wide", [ValueError(i) for i in range(17)]) from first
except ExceptionGroup as e:
    second = e
second.add_note("a note\nof two lines")

try:
    raise ExceptionGroup("two", [make(KeyError("k")), second])
except* KeyError as k:
    raise RuntimeError("while handling") from k
