# Calls each public method of a value with arguments that fit and arguments that do not, and prints what comes of it.
ARGUMENTS = [(), (None,), (1,), (-2,), ("a",), (b"a",), ([1, 2],), (1, 2), ("a", 0), (b"a", 0, None), (None, None), ("a", 1), (1, 2, 3), ("a", 1, 2), (1, 2, 3, 4), ("a", "b", "c", "d", "e")]


def show(value):
    if isinstance(value, (set, frozenset)):
        return f"{type(value).__name__}{sorted(value, key=repr)}"
    text = repr(value)
    return text if " at 0x" not in text else "an object"


def table(make, names, words=True):
    """words: whether what a TypeError says is shown; CPython words counts of arguments by how it is built."""
    for name in names.split():
        for arguments in ARGUMENTS:
            value = make()
            try:
                outcome = show(getattr(value, name)(*arguments))
            except Exception as e:
                outcome = f"{type(e).__name__}: {e}" if words or type(e) is not TypeError else "TypeError"
            print(name, arguments, "|", outcome, "" if value == make() else f"-> {show(value)}")
        for keyword in ({"x": 1}, {"key": None}, {"sep": "a"}):
            try:
                outcome = show(getattr(make(), name)(**keyword))
            except Exception as e:
                outcome = type(e).__name__
            print(name, keyword, "|", outcome)
