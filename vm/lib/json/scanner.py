# Values of JSON text, in Python: used where the native module is left out or a decoder's parts are replaced.
import re

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

__all__ = ["make_scanner"]

NUMBER_RE = re.compile(r"(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?", re.A)
_WORDS = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
_CONSTANTS = {"N": "NaN", "I": "Infinity", "-": "-Infinity"}


def py_make_scanner(context):
    memo = context.memo

    def scan(string, at):
        try:
            c = string[at]
        except IndexError:
            raise StopIteration(at) from None
        if c == '"':
            return context.parse_string(string, at + 1, context.strict)
        if c == "{":
            return context.parse_object((string, at + 1), context.strict, scan, context.object_hook, context.object_pairs_hook, memo)
        if c == "[":
            return context.parse_array((string, at + 1), scan)
        word = _WORDS.get(c)
        if word and string.startswith(word[0], at):
            return word[1], at + len(word[0])
        found = NUMBER_RE.match(string, at)
        if found:
            whole, fraction, exponent = found.groups()
            if fraction or exponent:
                return context.parse_float(whole + (fraction or "") + (exponent or "")), found.end()
            return context.parse_int(whole), found.end()
        name = _CONSTANTS.get(c)
        if name and string.startswith(name, at):
            return context.parse_constant(name), at + len(name)
        raise StopIteration(at)

    def scan_once(string, at):
        if at < 0:
            raise ValueError("idx cannot be negative")
        try:
            return scan(string, at)
        finally:
            memo.clear()

    return scan_once


make_scanner = c_make_scanner or py_make_scanner
