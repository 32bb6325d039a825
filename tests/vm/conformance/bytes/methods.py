# the methods of bytes and bytearray
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for kind in (bytes, bytearray):
    b = kind(b"Hello, World, hello")
    print(b.find(b"lo"), b.rfind(b"l"), b.find(72), b.index(b"W"), b.count(b"l"), b.count(108), b.count(b""), attempt(b.index, b"zz"), attempt(b.rindex, 0))
    print(attempt(b.find, "a"), attempt(b.find, 256), attempt(b.find, 1.5), b.find(b"l", 4, 8), b.find(b"l", -3))
    print(b.split(b","), b.split(), b.rsplit(b",", 1), b.split(b"l", 2), b.partition(b", "), b.rpartition(b", "), kind(b" a  b ").split())
    print(b.replace(b"l", b"LL"), b.replace(b"", b"-", 3), b.replace(b"Hello", b""), b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize())
    print(b.startswith(b"He"), b.startswith((b"x", b"He")), b.endswith(b"lo"), attempt(b.startswith, "He"), attempt(b.startswith, ("x",)))
    print(kind(b"  x ").strip(), kind(b"xxaxx").strip(b"x"), kind(b"abc").lstrip(b"ab"), kind(b"abc").rstrip(b"bc"), attempt(b.strip, "x"))
    print(kind(b"ab").center(6, b"*"), kind(b"ab").ljust(4), kind(b"ab").rjust(4, b"0"), kind(b"-5").zfill(5), attempt(b.center, 3, "x"), attempt(b.center, 3, b"xy"))
    print(kind(b",").join([b"a", bytearray(b"b"), memoryview(b"c")]), attempt(kind(b",").join, ["a"]), attempt(kind(b",").join, 1), kind(b"a\tb").expandtabs(4))
    print(kind(b"a\nb\r\nc").splitlines(), kind(b"a\nb\r\nc\x0bd").splitlines(True), kind(b"abc").removeprefix(b"a"), kind(b"abc").removesuffix(b"c"))
    print(kind(b"abc").isalpha(), kind(b"12").isdigit(), kind(b"a1").isalnum(), kind(b" \t").isspace(), kind(b"AB").isupper(), kind(b"ab").islower(), kind(b"Ab Cd").istitle(), kind(b"\x80").isascii(), kind(b"").isascii(), kind(b"\xe9").isalpha())
    print(kind(b"abc").hex(), kind(b"abcdef").hex("-"), kind(b"abcdef").hex(":", 2), kind(b"abcde").hex("_", -2), kind(b"").hex(), attempt(b.hex, "xx"), attempt(b.hex, "\xff"))
    print(kind.fromhex("00 ff 1A"), kind.fromhex(""), attempt(kind.fromhex, "1"), attempt(kind.fromhex, "1x"), attempt(kind.fromhex, "ag"), attempt(kind.fromhex, 1))
    t = kind.maketrans(b"abc", b"xyz")
    print(kind(b"aabbcc").translate(t), kind(b"aabbcc").translate(None, b"b"), kind(b"abc").translate(t, b"a"), kind(b"abc").translate(t, delete=b"c"), attempt(b.translate, b"a"), attempt(kind.maketrans, b"a", b"bc"))
    print(b[0], b[-1], b[1:4], b[::2], b[::-1], b[20:], attempt(lambda: b[100]), attempt(lambda: b["a"]), len(b), b[3:3])
    print(b + b"!", b + bytearray(b"?"), kind(b"ab") * 2, 2 * kind(b"ab"), kind(b"ab") * 0, attempt(lambda: b + "a"), attempt(lambda: b + 1), attempt(lambda: b * "a"))
    print(72 in b, b"ell" in b, b"zz" in b, attempt(lambda: "a" in b), attempt(lambda: 256 in b), attempt(lambda: 1.5 in b))
    print(b == b"Hello, World, hello", b != b"x", b < b"I", b > b"A", b == "Hello", attempt(lambda: b < "a"), list(kind(b"ab")), max(b), sorted(kind(b"cab")))
    print(kind(), kind(3), kind([1, 2, 255]), kind("é", "utf-8"), kind("a", encoding="ascii"), kind(b"x"), kind(range(3)), kind(memoryview(b"mv")), kind(iter([65])))
    for a in (("a",), (-1,), ([256],), (["a"],), (1.5,), (5, "utf8"), (b"a", "utf8"), ("a", "nope"), (None,)):
        print(attempt(kind, *a))
print(hash(b"abc") == hash(bytes([97, 98, 99])), {b"k": 1}[b"k"], b"a" == bytearray(b"a"), bytearray(b"b") > b"a", attempt(hash, bytearray()))
class B(bytes):
    pass
x = B(b"abc")
print(x, type(x).__name__, type(x + b"d").__name__, x == b"abc", type(B.fromhex("00")).__name__, x[1:], type(x[1:]).__name__, B([1, 2]))
class HasBytes:
    def __bytes__(self):
        return b"mine"
print(bytes(HasBytes()), bytes(b"shared") is bytes(b"shared") or True, b"\x00\xff'\"", b"a" b"b")
print(b"abc".decode(), bytes(5), b"%d" % 3, b"abc"[True])
