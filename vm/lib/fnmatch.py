# Shell patterns: *, ?, [abc], [!abc].
import os

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_known = {}


def translate(pat):
    out = ""
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not out.endswith(".*"):
                out += ".*"
        elif c == "?":
            out += "."
        elif c == "[":
            end = pat.find("]", i + (2 if pat[i : i + 1] == "!" else 1))
            if end < 0:
                out += r"\["
                continue
            inside = pat[i:end].replace("\\", r"\\")
            i = end + 1
            negated = inside.startswith("!")
            inside = inside[negated:]
            # An empty range, as in [b-a], has nothing.
            kept = ""
            k = 0
            while k < len(inside):
                if inside[k + 1 : k + 2] == "-" and k + 2 < len(inside):
                    if inside[k] <= inside[k + 2]:
                        kept += inside[k : k + 3]
                    k += 3
                else:
                    kept += inside[k] if inside[k] not in "[^&~|" else "\\" + inside[k]
                    k += 1
            if not kept:
                out += "." if negated else "(?!)"
            else:
                out += "[" + ("^" if negated else "") + kept + "]"
        elif c.isalnum() or c == "_" or not c.isascii():
            out += c
        else:
            out += "\\" + c
    return f"(?s:{out})\\Z"


def _matcher(pat):
    match = _known.get(pat)
    if match is None:
        import re

        if len(_known) > 100:
            _known.clear()
        pattern = translate(pat.decode("latin-1")).encode("latin-1") if isinstance(pat, bytes) else translate(pat)
        match = _known[pat] = re.compile(pattern).match
    return match


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]
