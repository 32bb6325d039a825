"""base64: RFC 4648's encodings, Ascii85 and Base85. Base 64 itself is binascii's."""
import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def _encoded(s):
    """What is to be decoded, as bytes: a str of ASCII or anything with a buffer."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % type(s).__name__) from None


def _plain(s):
    return s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()


# ---- base 64

def b64encode(s, altchars=None):
    text = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return text
    assert len(altchars) == 2, repr(altchars)
    return text.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    s = _encoded(s)
    if altchars is not None:
        altchars = _encoded(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


# ---- base 32 and 16

def _encode32(s, alphabet):
    s = _plain(s)
    spare = -len(s) % 5
    n = int.from_bytes(bytes(s) + bytes(spare), "big")
    size = (len(s) + spare) // 5 * 8
    out = bytearray(size)
    for at in range(0, size, 8):  # eight digits at a time keep the numbers small
        group = n >> 5 * (size - at - 8) & 0xFFFFFFFFFF if size > 8 else n
        for k in range(8):
            out[at + k] = alphabet[group >> 35 - 5 * k & 31]
    if spare:
        pads = (0, 1, 3, 4, 6)[spare]
        out[size - pads:] = b"=" * pads
    return bytes(out)


def _decode32(s, alphabet, casefold, map01):
    s = bytes(_encoded(s))
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _encoded(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    pads = len(s) - len(digits)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for at in range(0, len(s), 8):
        group = 0
        for c in digits[at:at + 8]:
            value = values.get(c)
            if value is None:
                raise binascii.Error("Non-base32 digit found")
            group = group << 5 | value
        missing = 8 - len(digits[at:at + 8])
        out += (group << 5 * missing).to_bytes(5, "big")
    if pads:
        del out[len(out) - (0, 1, 0, 2, 3, 0, 4)[pads]:]
    return bytes(out)


def b32encode(s):
    return _encode32(s, _B32)


def b32decode(s, casefold=False, map01=None):
    return _decode32(s, _B32, casefold, map01)


def b32hexencode(s):
    return _encode32(s, _B32HEX)


def b32hexdecode(s, casefold=False):
    return _decode32(s, _B32HEX, casefold, None)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = bytes(_encoded(s))
    if casefold:
        s = s.upper()
    if s.strip(b"0123456789ABCDEF") or any(c not in b"0123456789ABCDEF" for c in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# ---- base 85

def _encode85(s, alphabet, pad, zeros=None, spaces=None):
    """Groups of four bytes as five digits; zeros, spaces: what stands for a group of NULs or of blanks."""
    s = _plain(s)
    spare = -len(s) % 4
    s = bytes(s) + bytes(spare)
    out = bytearray()
    last = len(s) - 4
    for at in range(0, len(s), 4):
        n = int.from_bytes(s[at:at + 4], "big")
        if spaces and n == 0x20202020:
            group = spaces
        elif zeros and n == 0 and not (at == last and spare and not pad):
            group = zeros
        else:
            group = bytearray(5)
            for k in (4, 3, 2, 1, 0):
                n, digit = divmod(n, 85)
                group[k] = alphabet[digit]
        if at == last and spare and not pad:
            group = group[:5 - spare]
        out += group
    return bytes(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    out = _encode85(b, range(33, 118), pad, b"z", b"y" if foldspaces else None)
    if adobe:
        out = b"<~" + out
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [out[i:i + width] for i in range(0, len(out), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b"")
        out = b"\n".join(lines)
    return out + b"~>" if adobe else out


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _encoded(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with %r" % b"~>")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    group = count = 0
    for c in bytes(b) + b"uuuu":  # the digit of the greatest value completes the last group
        if 33 <= c <= 117:
            group = group * 85 + c - 33
            count += 1
            if count == 5:
                if group > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += group.to_bytes(4, "big")
                group = count = 0
        elif c == 122:  # z
            if count:
                raise ValueError("z inside Ascii85 5-tuple")
            out += bytes(4)
        elif foldspaces and c == 121:  # y
            if count:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    if count < 4:  # the four digits added are more than were needed
        del out[len(out) - (4 - count):]
    return bytes(out)


def b85encode(b, pad=False):
    return _encode85(b, _B85, pad)


def b85decode(b):
    b = bytes(_encoded(b))
    values = {c: i for i, c in enumerate(_B85)}
    spare = -len(b) % 5
    b += b"~" * spare
    out = bytearray()
    for at in range(0, len(b), 5):
        group = 0
        for k in range(at, at + 5):
            value = values.get(b[k])
            if value is None:
                raise ValueError("bad base85 character at position %d" % k)
            group = group * 85 + value
        if group > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % at)
        out += group.to_bytes(4, "big")
    if spare:
        del out[-spare:]
    return bytes(out)


# ---- files and lines, as mail has them

def encode(input, output):
    while True:
        piece = input.read(MAXBINSIZE)
        if not piece:
            break
        while len(piece) < MAXBINSIZE:
            more = input.read(MAXBINSIZE - len(piece))
            if not more:
                break
            piece += more
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    while True:
        line = input.readline()
        if not line:
            break
        output.write(binascii.a2b_base64(line))


def _check(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError("expected bytes-like object, not %s" % type(s).__name__) from None
    if view.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (view.format, type(s).__name__))
    if view.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (view.ndim, type(s).__name__))


def encodebytes(s):
    _check(s)
    return b"".join([binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    _check(s)
    return binascii.a2b_base64(s)
