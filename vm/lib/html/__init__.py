# Text into HTML and back. Of the named characters, those of HTML 4's Latin-1 part and the common signs are known.
__all__ = ["escape", "unescape"]

_LATIN = (
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot "
    "cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
    "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
    "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute "
    "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
)
_OTHERS = {"quot": 34, "amp": 38, "apos": 39, "lt": 60, "gt": 62, "OElig": 338, "oelig": 339, "euro": 8364, "hellip": 8230, "ndash": 8211,
           "mdash": 8212, "lsquo": 8216, "rsquo": 8217, "ldquo": 8220, "rdquo": 8221, "sbquo": 8218, "bdquo": 8222, "bull": 8226,
           "trade": 8482, "larr": 8592, "uarr": 8593, "rarr": 8594, "darr": 8595, "minus": 8722, "infin": 8734, "ne": 8800, "le": 8804,
           "ge": 8805, "dagger": 8224, "permil": 8240, "lsaquo": 8249, "rsaquo": 8250, "Omega": 937, "pi": 960, "mu": 956}
# Bytes 0x80 to 0x9F of Windows' code page, which numbers in that range mean.
_WINDOWS = ("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022"
            "\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178")
_names = None


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _known():
    global _names
    if _names is None:
        _names = {name: chr(160 + i) for i, name in enumerate(_LATIN.split())}
        _names.update((name, chr(code)) for name, code in _OTHERS.items())
    return _names


def _number(text):
    code = int(text[1:], 16) if text[0] in "xX" else int(text)
    if 0x80 <= code <= 0x9F:
        return _WINDOWS[code - 0x80]
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if code == 0x0D:
        return "\r"
    if code < 0x20 and code not in (9, 10, 12) or code == 0x7F or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def unescape(s):
    if "&" not in s:
        return s
    first, *parts = s.split("&")
    out = [first]
    for part in parts:
        out.append(_unescaped(part))
    return "".join(out)


def _unescaped(part):
    """What stands after an &, with the reference it begins with replaced."""
    n = 0
    if part[:1] == "#":
        digits = "0123456789abcdefABCDEF" if part[1:2] in ("x", "X") else "0123456789"
        n = start = 2 if len(digits) > 10 else 1
        while part[n:n + 1] and part[n] in digits:
            n += 1
        if n == start:
            return "&" + part
        return _number(part[1:n]) + part[n + (part[n:n + 1] == ";"):]
    while part[n:n + 1].isalnum() and part[n].isascii():
        n += 1
    names = _known()
    if part[n:n + 1] == ";" and part[:n] in names:
        return names[part[:n]] + part[n + 1:]
    for end in range(n, 1, -1):  # old pages leave the semicolon out
        found = names.get(part[:end])
        if found is not None and (ord(found) < 256 and part[:end] != "apos"):
            return found + part[end:]
    return "&" + part
