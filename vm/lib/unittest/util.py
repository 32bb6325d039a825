# How values and differences of them are shown in messages of failed assertions.
__unittest = True

_MAX_LENGTH = 80


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + " [truncated]..."
    return text


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _first_difference(a, b):
    for i, (x, y) in enumerate(zip(a, b)):
        if x != y:
            return i
    return min(len(a), len(b))


def common_shorten_repr(*objects):
    """The reprs; where one is long, what they all begin with is cut out of the middle."""
    texts = [safe_repr(o) for o in objects]
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return tuple(texts)
    same = _first_difference(min(texts), max(texts))
    if same < 15 and longest > 2 * _MAX_LENGTH:
        return tuple(_cut(t, 30, 12) for t in texts)
    begin = max(0, same - 30)
    if begin > 10:
        head = texts[0][:5]
        return tuple(f"{head}[{begin - 5} chars]{_cut(t[begin:], 60, 12)}" for t in texts)
    return tuple(_cut(t, 60, 12) for t in texts)


def _cut(text, head, tail):
    if len(text) <= head + tail + 12:
        return text
    return f"{text[:head]}[{len(text) - head - tail} chars]{text[-tail:]}"


def diff_lines(a, b):
    """Lines of `a` marked -, of `b` marked +, of both unmarked: what is before and after all differences is taken as equal."""
    n = _first_difference(a, b)
    m = _first_difference(a[n:][::-1], b[n:][::-1])
    before, after = a[:n], a[len(a) - m:]
    out = ["  " + line for line in before]
    out += ["- " + line for line in a[n:len(a) - m]]
    out += ["+ " + line for line in b[n:len(b) - m]]
    return out + ["  " + line for line in after]


def sorted_list_difference(expected, actual):
    missing = [x for x in expected if x not in actual]
    return missing, [x for x in actual if x not in expected]


def count_differences(first, second):
    """[(count in first, count in second, element)] of those whose counts differ; elements need not be hashable."""
    rows = []
    for which, values in enumerate((first, second)):
        for value in values:
            for row in rows:
                if row[2] == value:
                    row[which] += 1
                    break
            else:
                rows.append([1 - which, which, value])
    return [tuple(row) for row in rows if row[0] != row[1]]
