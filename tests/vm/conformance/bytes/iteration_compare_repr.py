b = b"a'b\"c\\\n\t\r\x00\x7f\x80\xff"
print(b, repr(bytearray(b)), list(b)[:4], b[0], b[-1], b[1:3], b[::-1][:3], b == bytearray(b), b < b"b", b"" < b"a", b"a" != "a", sorted([b"b", b"a", b"", b"ab"]), max(b), b"'", b'"', b"'\"")
print(hash(b"a") == hash(bytes([97])), {b"k": 1}[b"k"], b"a" * 3, 2 * b"ab", b"a" + bytearray(b"b"), type(b"a" + bytearray(b"b")), type(bytearray(b"a") + b"b"), b"a" is not None, bool(b""), bool(b"\0"), b"\x41" b"B", br"\x41", reversed(b"ab") is not None and list(reversed(b"ab")))
