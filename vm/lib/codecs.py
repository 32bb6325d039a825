# Codecs beyond the native ones (utf-8, ascii, latin-1), the registry of codecs and of error handlers. str.encode() and bytes.decode()
# come here for an encoding or a handler that they do not know themselves.
import sys

__all__ = [
    "register", "unregister", "lookup", "encode", "decode", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE",
    "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "getencoder",
    "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "iterencode", "iterdecode", "strict_errors",
    "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors", "register_error",
    "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"
_LITTLE = sys.byteorder == "little"
BOM = BOM_UTF16 = BOM_UTF16_LE if _LITTLE else BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE if _LITTLE else BOM_UTF32_BE


# ---- error handlers


def _refuse(exc):
    raise TypeError(f"don't know how to handle {type(exc).__name__} in error callback")


def _checked(exc):
    if not isinstance(exc, UnicodeError):
        if isinstance(exc, BaseException):
            _refuse(exc)
        raise TypeError("codec must pass exception instance")


def strict_errors(exc):
    if isinstance(exc, BaseException):
        raise exc
    raise TypeError("codec must pass exception instance")


def ignore_errors(exc):
    _checked(exc)
    return "", exc.end


def replace_errors(exc):
    _checked(exc)
    if isinstance(exc, UnicodeEncodeError):
        return "?" * (exc.end - exc.start), exc.end
    if isinstance(exc, UnicodeDecodeError):
        return "\ufffd", exc.end
    return "\ufffd" * (exc.end - exc.start), exc.end


def xmlcharrefreplace_errors(exc):
    if not isinstance(exc, UnicodeEncodeError):
        _refuse(exc)
    return "".join(f"&#{ord(c)};" for c in exc.object[exc.start:exc.end]), exc.end


def _escaped(c):
    code = ord(c) if isinstance(c, str) else c
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def backslashreplace_errors(exc):
    _checked(exc)
    return "".join(map(_escaped, exc.object[exc.start:exc.end])), exc.end


def namereplace_errors(exc):
    if not isinstance(exc, UnicodeEncodeError):
        _refuse(exc)
    import unicodedata

    out = []
    for c in exc.object[exc.start:exc.end]:
        name = unicodedata.name(c, None)
        out.append(f"\\N{{{name}}}" if name else _escaped(c))
    return "".join(out), exc.end


def _surrogateescape(exc):
    if isinstance(exc, UnicodeEncodeError):
        out = bytearray()
        for c in exc.object[exc.start:exc.end]:
            if not 0xDC80 <= ord(c) <= 0xDCFF:
                raise exc
            out.append(ord(c) - 0xDC00)
        return bytes(out), exc.end
    if isinstance(exc, UnicodeDecodeError):
        out = ""
        for b in exc.object[exc.start:exc.end][:4]:
            if b < 0x80:
                break
            out += chr(0xDC00 + b)
        if not out:
            raise exc
        return out, exc.start + len(out)
    _refuse(exc)


def _surrogate_form(encoding):
    name = encoding.lower().replace("_", "-").replace("utf8", "utf-8").replace("utf16", "utf-16").replace("utf32", "utf-32")
    if name in ("utf-8", "cp65001"):
        return 3, None
    for bits in (16, 32):
        base = f"utf-{bits}"
        if name.startswith(base):
            big = name.endswith("be") or not _LITTLE and not name.endswith("le")
            return bits // 8, "big" if big else "little"
    return 0, None


def _surrogatepass(exc):
    _checked(exc)
    width, order = _surrogate_form(exc.encoding)
    if isinstance(exc, UnicodeEncodeError) and width:
        out = bytearray()
        for c in exc.object[exc.start:exc.end]:
            code = ord(c)
            if not 0xD800 <= code < 0xE000:
                raise exc
            if order:
                out += code.to_bytes(width, order)
            else:
                out += bytes((0xE0 | code >> 12, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F))
        return bytes(out), exc.end
    if isinstance(exc, UnicodeDecodeError) and width:
        part = exc.object[exc.start:exc.start + width]
        if len(part) == width:
            if order:
                code = int.from_bytes(part, order)
            else:
                code = (part[0] & 15) << 12 | (part[1] & 63) << 6 | part[2] & 63 if part[0] == 0xED else 0
            if 0xD800 <= code < 0xE000:
                return chr(code), exc.start + width
    raise exc


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors, "surrogateescape": _surrogateescape,
    "surrogatepass": _surrogatepass,
}


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _handle(errors, exc, size):
    # What stands for the trouble, and where to go on.
    result = lookup_error(errors or "strict")(exc)
    decoding = isinstance(exc, UnicodeDecodeError)
    if not (isinstance(result, tuple) and len(result) == 2 and isinstance(result[1], int)
            and isinstance(result[0], str if decoding else (str, bytes))):
        raise TypeError("decoding error handler must return (str, int) tuple" if decoding else
                        "encoding error handler must return (str/bytes, int) tuple")
    text, at = result
    if at < 0:
        at += size
    if not 0 <= at <= size:
        raise IndexError(f"position {result[1]} from error handler out of bounds")
    return text, at


# ---- codecs


def _wide_encode(name, text, errors, width, order, limit=0x110000):
    out = bytearray()
    at = 0
    size = len(text)

    def put(c):
        code = ord(c)
        if 0xD800 <= code < 0xE000:
            return False
        if width == 2 and code > 0xFFFF:
            code -= 0x10000
            out.extend((0xD800 | code >> 10).to_bytes(2, order))
            code = 0xDC00 | code & 0x3FF
        out.extend(code.to_bytes(width, order))
        return True

    while at < size:
        if put(text[at]):
            at += 1
            continue
        end = at + 1
        while end < size and 0xD800 <= ord(text[end]) < 0xE000:
            end += 1
        exc = UnicodeEncodeError(name, text, at, end, "surrogates not allowed")
        instead, at = _handle(errors, exc, size)
        if isinstance(instead, bytes):
            if len(instead) % width:
                raise exc
            out += instead
        elif not all(map(put, instead)):
            raise exc
    return bytes(out)


def _wide_decode(name, data, errors, width, order, final=True):
    data = bytes(data)
    out = []
    at = 0
    size = len(data)
    while at < size:
        start = at
        end = at + width
        if end > size:
            if not final:
                break
            reason = "truncated data"
            end = size
        else:
            code = int.from_bytes(data[at:end], order)
            if width == 2 and 0xD800 <= code < 0xDC00:
                low = int.from_bytes(data[end:end + 2], order)
                if end + 2 <= size and 0xDC00 <= low < 0xE000:
                    out.append(chr(0x10000 + ((code & 0x3FF) << 10 | low & 0x3FF)))
                    at = end + 2
                    continue
                if end + 2 > size:
                    if not final:
                        break
                    reason = "unexpected end of data"
                    end = size
                else:
                    reason = "illegal UTF-16 surrogate"
            elif 0xD800 <= code < 0xE000:
                reason = "illegal encoding" if width == 2 else "code point in surrogate code point range(0xd800, 0xe000)"
            elif code > 0x10FFFF:
                reason = "code point not in range(0x110000)"
            else:
                out.append(chr(code))
                at = end
                continue
        text, at = _handle(errors, UnicodeDecodeError(name, data, start, end, reason), size)
        out.append(text)
    return "".join(out), at


def _utf8_decode(data, errors="strict", final=True):
    data = bytes(data)
    end = len(data)
    if not final:  # leave what may become a character
        for back in range(1, min(4, end + 1)):
            lead = data[end - back]
            if lead >= 0xC2:
                if back < (2 if lead < 0xE0 else 3 if lead < 0xF0 else 4):
                    try:
                        data[end - back:].decode()
                    except UnicodeDecodeError as exc:
                        if exc.reason == "unexpected end of data":
                            end -= back
                break
            if lead < 0x80:
                break
    return data[:end].decode("utf-8", errors), end


def _char_decode(name, data, errors, table):
    data = bytes(data)
    out = []
    at = 0
    while at < len(data):
        c = table.get(data[at])
        if c is not None:
            out.append(c)
            at += 1
            continue
        text, at = _handle(errors, UnicodeDecodeError(name, data, at, at + 1, "character maps to <undefined>"), len(data))
        out.append(text)
    return "".join(out)


def _char_encode(name, text, errors, table, reason="character maps to <undefined>"):
    out = bytearray()
    at = 0
    while at < len(text):
        b = table.get(text[at])
        if b is not None:
            out.append(b)
            at += 1
            continue
        end = at + 1
        while end < len(text) and text[end] not in table:
            end += 1
        exc = UnicodeEncodeError(name, text, at, end, reason)
        instead, at = _handle(errors, exc, len(text))
        if isinstance(instead, str):
            try:
                instead = bytes(table[c] for c in instead)
            except KeyError:
                raise exc from None
        out += instead
    return bytes(out)


# The upper halves; U+FFFE: nothing.
_CHARSETS = {
    "cp1252": "\u20ac\ufffe\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffe\u017d\ufffe\ufffe\u2018\u2019\u201c\u201d"
              "\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffe\u017e\u0178" + "".join(map(chr, range(0xA0, 0x100))),
    "cp437": "\xc7\xfc\xe9\xe2\xe4\xe0\xe5\xe7\xea\xeb\xe8\xef\xee\xec\xc4\xc5\xc9\xe6\xc6\xf4\xf6\xf2\xfb\xf9\xff\xd6\xdc\xa2\xa3\xa5\u20a7"
             "\u0192\xe1\xed\xf3\xfa\xf1\xd1\xaa\xba\xbf\u2310\xac\xbd\xbc\xa1\xab\xbb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555"
             "\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550"
             "\u256c\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580\u03b1\xdf\u0393"
             "\u03c0\u03a3\u03c3\xb5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229\u2261\xb1\u2265\u2264\u2320\u2321\xf7\u2248\xb0"
             "\u2219\xb7\u221a\u207f\xb2\u25a0\xa0",
    "iso8859-15": "".join({0xA4: "\u20ac", 0xA6: "\u0160", 0xA8: "\u0161", 0xB4: "\u017d", 0xB8: "\u017e", 0xBC: "\u0152", 0xBD: "\u0153",
                           0xBE: "\u0178"}.get(c, chr(c)) for c in range(0x80, 0x100)),
    "koi8-r": "\u2500\u2502\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c\u2580\u2584\u2588\u258c\u2590\u2591\u2592\u2593\u2320\u25a0"
              "\u2219\u221a\u2248\u2264\u2265\xa0\u2321\xb0\xb2\xb7\xf7\u2550\u2551\u2552\u0451\u2553\u2554\u2555\u2556\u2557\u2558\u2559\u255a"
              "\u255b\u255c\u255d\u255e\u255f\u2560\u2561\u0401\u2562\u2563\u2564\u2565\u2566\u2567\u2568\u2569\u256a\u256b\u256c\xa9"
              "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
    "cp1251": "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffe™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї" + "".join(map(chr, range(0x410, 0x450))),
}
_ALIASES = {
    "u8": "utf-8", "utf": "utf-8", "utf8": "utf-8", "cp65001": "utf-8", "utf8-sig": "utf-8-sig", "us-ascii": "ascii", "646": "ascii",
    "iso-ir-6": "ascii", "latin": "iso8859-1", "latin1": "iso8859-1", "latin-1": "iso8859-1", "l1": "iso8859-1", "iso-8859-1": "iso8859-1",
    "8859": "iso8859-1", "cp819": "iso8859-1", "iso88591": "iso8859-1", "utf16": "utf-16", "u16": "utf-16", "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be", "utf32": "utf-32", "u32": "utf-32", "utf-32le": "utf-32-le", "utf-32be": "utf-32-be", "windows-1252": "cp1252",
    "1252": "cp1252", "437": "cp437", "ibm437": "cp437", "latin9": "iso8859-15", "latin-9": "iso8859-15", "iso-8859-15": "iso8859-15",
    "l9": "iso8859-15", "koi8r": "koi8-r", "windows-1251": "cp1251", "rot13": "rot-13", "hex-codec": "hex", "base64-codec": "base64",
    "base-64": "base64", "zlib-codec": "zlib", "zip": "zlib", "unicodeescape": "unicode-escape", "rawunicodeescape": "raw-unicode-escape",
    "quopri-codec": "quopri", "quotedprintable": "quopri",
}


def _rot13(text):
    return "".join(chr((ord(c) - base + 13) % 26 + base) if (base := 65 if "A" <= c <= "Z" else 97 if "a" <= c <= "z" else 0) else c
                   for c in text)


def unicode_escape_encode(text, errors="strict", /):
    out = []
    for c in text:
        code = ord(c)
        out.append({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(c) or (c if 32 <= code < 127 else _escaped(c)))
    return "".join(out).encode("ascii"), len(text)


def raw_unicode_escape_encode(text, errors="strict", /):
    out = bytearray()
    for c in text:
        out += c.encode("latin-1") if ord(c) < 0x100 else _escaped(c).encode()
    return bytes(out), len(text)


_SIMPLE = {"\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def unicode_escape_decode(data, errors="strict", final=True, /):
    text = data if isinstance(data, str) else bytes(data).decode("latin-1")
    raw = text.encode("latin-1") if isinstance(data, str) else bytes(data)
    out = []
    at = 0
    size = len(text)
    while at < size:
        start = at
        at = text.find("\\", at)
        if at < 0:
            out.append(text[start:])
            break
        out.append(text[start:at])
        start = at
        c = text[at + 1:at + 2]
        at += 2
        if not c:
            reason = "\\ at end of string"
            at = size
        elif c in _SIMPLE:
            out.append(_SIMPLE[c])
            continue
        elif c in "01234567":
            end = at
            while end < at + 2 and text[end:end + 1] and text[end] in "01234567":
                end += 1
            out.append(chr(int(text[at - 1:end], 8)))
            at = end
            continue
        elif c in "xuU":
            width = 2 if c == "x" else 4 if c == "u" else 8
            end = at
            while end < at + width and text[end:end + 1] and text[end] in "0123456789abcdefABCDEF":
                end += 1
            reason = f"truncated \\{c * 1}{'X' * width} escape"
            if end == at + width:
                code = int(text[at:end], 16)
                at = end
                if code <= 0x10FFFF:
                    out.append(chr(code))
                    continue
                reason = "illegal Unicode character"
            at = end
        elif c == "N":
            import unicodedata

            end = text.find("}", at)
            reason = "malformed \\N character escape"
            if text[at:at + 1] == "{" and end > at + 1:
                try:
                    out.append(unicodedata.lookup(text[at + 1:end]))
                    at = end + 1
                    continue
                except KeyError:
                    reason = "unknown Unicode character name"
                    at = end + 1
        else:
            out.append("\\" + c)
            continue
        instead, at = _handle(errors, UnicodeDecodeError("unicodeescape", raw, start, at, reason), size)
        out.append(instead)
    return "".join(out), size


def raw_unicode_escape_decode(data, errors="strict", final=True, /):
    import re

    text = data if isinstance(data, str) else bytes(data).decode("latin-1")

    def convert(found):
        code = int(found[2] or found[3], 16)
        if code > 0x10FFFF:
            at = found.end(1)
            exc = UnicodeDecodeError("rawunicodeescape", bytes(data), at, found.end(), "\\Uxxxxxxxx out of range")
            return found[1] + _handle(errors, exc, len(text))[0]
        return found[1] + chr(code)

    return re.sub(r"((?<!\\)(?:\\\\)*)\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))", convert, text), len(text)


def escape_decode(data, errors="strict", /):
    text, _ = unicode_escape_decode(bytes(data).replace(b"\\u", b"\\\\u").replace(b"\\U", b"\\\\U").replace(b"\\N", b"\\\\N"))
    return text.encode("latin-1"), len(data)


def escape_encode(data, errors="strict", /):
    return repr(bytes(data))[2:-1].encode(), len(data)


def _binary(module, name):
    return lambda data, errors="strict": (getattr(__import__(module), name)(data), len(data))


def _bom_decode(name, data, errors, width):
    data = bytes(data)
    order = sys.byteorder
    little, big = (BOM_UTF16_LE, BOM_UTF16_BE) if width == 2 else (BOM_UTF32_LE, BOM_UTF32_BE)
    skip = width
    if data.startswith(little):
        order = "little"
    elif data.startswith(big):
        order = "big"
    else:
        skip = 0
    name = f"utf-{8 * width}-{'le' if order == 'little' else 'be'}"
    return _wide_decode(name, data[skip:], errors, width, order)[0], len(data)


def _functions(name):
    # (encode, decode) of a codec by its proper name, or None.
    if name in ("utf-8", "ascii", "iso8859-1"):
        native = "latin-1" if name == "iso8859-1" else name
        return (lambda text, errors="strict": (text.encode(native, errors or "strict"), len(text)),
                lambda data, errors="strict": (bytes(data).decode(native, errors or "strict"), len(data)))
    if name == "utf-8-sig":
        return (lambda text, errors="strict": (BOM_UTF8 + text.encode("utf-8", errors), len(text)),
                lambda data, errors="strict": (bytes(data).removeprefix(BOM_UTF8).decode("utf-8", errors), len(data)))
    if name[:4] == "utf-" and name[4:6] in ("16", "32") and name[6:] in ("", "-le", "-be"):
        width = int(name[4:6]) // 8
        if len(name) == 6:
            bom = BOM_UTF16 if width == 2 else BOM_UTF32
            return (lambda text, errors="strict": (bom + _wide_encode(name, text, errors, width, sys.byteorder), len(text)),
                    lambda data, errors="strict": _bom_decode(name, data, errors, width))
        order = "little" if name.endswith("le") else "big"
        return (lambda text, errors="strict": (_wide_encode(name, text, errors, width, order), len(text)),
                lambda data, errors="strict": _wide_decode(name, data, errors, width, order))
    if name in _CHARSETS:
        chars = "".join(map(chr, range(128))) + _CHARSETS[name]
        decoding = {i: c for i, c in enumerate(chars) if c != "\ufffe"}
        encoding = {c: i for i, c in decoding.items()}
        return (lambda text, errors="strict": (_char_encode("charmap", text, errors, encoding), len(text)),
                lambda data, errors="strict": (_char_decode("charmap", data, errors, decoding), len(data)))
    if name == "unicode-escape":
        return unicode_escape_encode, unicode_escape_decode
    if name == "raw-unicode-escape":
        return raw_unicode_escape_encode, raw_unicode_escape_decode
    if name == "rot-13":
        rot = lambda text, errors="strict": (_rot13(text), len(text))
        return rot, rot
    if name == "hex":
        return _binary("binascii", "b2a_hex"), _binary("binascii", "a2b_hex")
    if name == "base64":
        return _binary("base64", "encodebytes"), _binary("base64", "decodebytes")
    if name == "zlib":
        return _binary("zlib", "compress"), _binary("zlib", "decompress")
    if name == "quopri":
        return _binary("binascii", "b2a_qp"), _binary("binascii", "a2b_qp")
    return None


class CodecInfo(tuple):
    """What lookup() gives: encode, decode, streamreader, streamwriter, and the incremental classes as attributes."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """Base of stateless codecs."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_encode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _incremental(name, encode, decode):
    wide = name.startswith(("utf-16", "utf-32"))
    width = int(name[4:6]) // 8 if wide else 1
    bom = name in ("utf-8-sig", "utf-16", "utf-32")

    class Encoder(IncrementalEncoder):
        first = True

        def encode(self, input, final=False):
            result = encode(input, self.errors)[0]
            if bom and not self.first:
                result = result[3 if width == 1 else width:]
            self.first = self.first and not input
            return result

        def reset(self):
            self.first = True

        def getstate(self):
            return 2 if bom and self.first else 0

        def setstate(self, state):
            self.first = bool(state)

    class Decoder(BufferedIncrementalDecoder):
        order = None

        def _buffer_decode(self, data, errors, final):
            if name == "utf-8":
                return _utf8_decode(data, errors, final)
            if name == "utf-8-sig":
                skip = 0
                if self.order is None:
                    if len(data) < 3 and BOM_UTF8.startswith(data) and not final:
                        return "", 0
                    self.order = "seen"
                    skip = 3 if data.startswith(BOM_UTF8) else 0
                text, used = _utf8_decode(data[skip:], errors, final)
                return text, used + skip
            if not wide:
                return decode(data, errors)
            skip = 0
            if self.order is None:
                self.order = "little" if name.endswith("le") else "big"
                if bom:
                    self.order = None
                    if len(data) < width and not final:
                        return "", 0
                    self.order = sys.byteorder
                    little, big = (BOM_UTF16_LE, BOM_UTF16_BE) if width == 2 else (BOM_UTF32_LE, BOM_UTF32_BE)
                    if data.startswith(little) or data.startswith(big):
                        self.order = "little" if data.startswith(little) else "big"
                        skip = width
            text, used = _wide_decode(name, data[skip:], errors, width, self.order, final)
            return text, used + skip

        def reset(self):
            self.buffer = b""
            self.order = None

    return Encoder, Decoder


_search_functions = []
_cache = {}


def _normal(name):
    return "-".join("".join(c if c.isascii() and (c.isalnum() or c == ".") else " " for c in name).lower().split())


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    key = _normal(encoding)
    if key in _cache:
        return _cache[key]
    name = _ALIASES.get(key, key)
    functions = _functions(name)
    info = None
    if functions:
        encode, decode = functions
        encoder, decoder = _incremental(name, encode, decode)

        class Writer(StreamWriter):
            pass

        class Reader(StreamReader):
            pass

        Writer.encode = staticmethod(encode)
        Reader.decode = staticmethod(decode)
        Reader.incremental = decoder
        info = CodecInfo(encode, decode, Reader, Writer, encoder, decoder, name,
                         _is_text_encoding=name not in ("rot-13", "hex", "base64", "zlib", "quopri"))
    else:
        for search in _search_functions:
            info = search(encoding.lower().replace("-", "_").replace(" ", "_"))
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                break
    if info is None:
        raise LookupError(f"unknown encoding: {encoding}")
    _cache[key] = info
    return info


def encode(obj, encoding="utf-8", errors="strict"):
    """The object in the encoding."""
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """The object out of the encoding."""
    return lookup(encoding)[1](obj, errors)[0]


def _text_codec(encoding, function):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{function}() to handle arbitrary codecs")
    return info


def _encode_text(text, encoding, errors):
    result = _text_codec(encoding, "encode")[0](text, errors)[0]
    if not isinstance(result, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; use codecs.encode() to encode to "
                        "arbitrary types")
    return result


def _decode_text(data, encoding, errors):
    result = _text_codec(encoding, "decode")[1](data, errors)[0]
    if not isinstance(result, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; use codecs.decode() to decode to "
                        "arbitrary types")
    return result


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for part in iterator:
        if out := encoder.encode(part):
            yield out
    if out := encoder.encode("", True):
        yield out


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for part in iterator:
        if out := decoder.decode(part):
            yield out
    if out := decoder.decode(b"", True):
        yield out


# ---- streams


class _Stream:
    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamWriter(_Stream):
    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))


class StreamReader(_Stream):
    incremental = None

    def __init__(self, stream, errors="strict"):
        _Stream.__init__(self, stream, errors)
        self.reset()

    def reset(self):
        self._text = ""
        self._decoder = self.incremental(self.errors) if self.incremental else None

    def _more(self, size):
        data = self.stream.read(size) if size >= 0 else self.stream.read()
        self._text += self._decoder.decode(data, not data or size < 0) if self._decoder else self.decode(data, self.errors)[0]
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars >= 0:
            while len(self._text) < chars and self._more(chars):
                pass
            text, self._text = self._text[:chars], self._text[chars:]
            return text
        if size < 0:
            self._more(-1)
        elif not self._text:
            while self._more(size) and not self._text:
                pass
        text, self._text = self._text, ""
        return text

    def readline(self, size=None, keepends=True):
        while True:
            lines = self._text.splitlines(True)
            if len(lines) > 1 or lines and lines[0].endswith("\n"):
                line = lines[0]
                break
            if not self._more(72):
                line = self._text
                break
        self._text = self._text[len(line):]
        return line if keepends or not line else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class StreamReaderWriter:
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


_open = open


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """A file whose text is encoded on the way; lines end in what the file has."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = _open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    stream.encoding = encoding
    return stream


# ---- single functions, as _codecs has them


def utf_8_encode(text, errors="strict", /):
    return text.encode("utf-8", errors or "strict"), len(text)


def utf_8_decode(data, errors="strict", final=False, /):
    return _utf8_decode(data, errors or "strict", final)


def ascii_encode(text, errors="strict", /):
    return text.encode("ascii", errors or "strict"), len(text)


def ascii_decode(data, errors="strict", /):
    return bytes(data).decode("ascii", errors or "strict"), len(data)


def latin_1_encode(text, errors="strict", /):
    return text.encode("latin-1", errors or "strict"), len(text)


def latin_1_decode(data, errors="strict", /):
    return bytes(data).decode("latin-1", errors or "strict"), len(data)


def utf_16_le_decode(data, errors="strict", final=False, /):
    return _wide_decode("utf-16-le", data, errors, 2, "little", final)


def utf_16_be_decode(data, errors="strict", final=False, /):
    return _wide_decode("utf-16-be", data, errors, 2, "big", final)


def utf_16_le_encode(text, errors="strict", /):
    return _wide_encode("utf-16-le", text, errors, 2, "little"), len(text)


def utf_16_be_encode(text, errors="strict", /):
    return _wide_encode("utf-16-be", text, errors, 2, "big"), len(text)


def charmap_decode(data, errors="strict", mapping=None, /):
    if mapping is None:
        return latin_1_decode(data, errors)
    if isinstance(mapping, str):
        table = {i: c for i, c in enumerate(mapping) if c != "\ufffe"}
    else:
        table = {}
        for b in set(bytes(data)):
            try:
                c = mapping[b]
            except LookupError:
                continue
            if isinstance(c, int):
                c = chr(c)
            if c is not None and c != "\ufffe":
                table[b] = c
    return _char_decode("charmap", data, errors, table), len(data)


def charmap_build(decoding, /):
    return {ord(c): i for i, c in enumerate(decoding)}


def charmap_encode(text, errors="strict", mapping=None, /):
    if mapping is None:
        return latin_1_encode(text, errors)
    table = {}
    for c in set(text):
        try:
            b = mapping[ord(c)]
        except LookupError:
            continue
        if isinstance(b, bytes):
            b = b[0]
        if b is not None:
            table[c] = b
    return _char_encode("charmap", text, errors, table), len(text)
