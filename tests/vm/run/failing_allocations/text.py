# Text and bytes: formatting, splitting, joining, encoding, packing, JSON.
import json
import struct

name, value = "naïve", 3.14159
assert f"{name!r:>10}|{value:8.3f}|{2 ** 40:,}|{255:#x}" == "   'naïve'|   3.142|1,099,511,627,776|0xff"
assert "%-5s|%5.1f|%r|%c" % ("ab", 2.25, [1, "x"], "y") == "ab   |  2.2|[1, 'x']|y"
assert "{0} {b[k]} {c.real:>4}".format(1, b={"k": "v"}, c=7) == "1 v    7"
words = "the quick brown fox ".split() + " a, b ,c".split(",")
assert "-".join(w.strip().title() for w in words) == "The-Quick-Brown-Fox-A-B-C"
assert name.upper().encode("utf-8").decode() == "NAÏVE" and name[::-1] == "evïan" and name.replace("ï", "--").find("-") == 2
assert "a\tb\nc".expandtabs().splitlines() == ["a       b", "c"] and "x".zfill(4).center(8, "*") == "**000x**"
assert "ab".translate(str.maketrans({"a": "1", "b": None})) == "1"
data = bytearray(b"abc")
data += bytes(range(5)) * 3
data[1:2] = b"\xff" * 4
assert data.hex(":").startswith("61:ff") and memoryview(data)[2:4].tobytes() == b"\xff\xff"
assert struct.unpack("<hIq4s", struct.pack("<hIq4s", -2, 2 ** 31, -2 ** 40, b"wxyz")) == (-2, 2 ** 31, -2 ** 40, b"wxyz")
document = {"list": [1, 2.5, None, True, "é\n"], "nested": {"k": {"deep": []}}}
assert json.loads(json.dumps(document, indent=1)) == document
assert repr(document) and ascii(name) == "'na\\xefve'" and str(b"\x00a") == "b'\\x00a'"
assert int("123456789" * 4) == int(str(int("123456789" * 4))) and float("1e300") == 1e300 and complex("1+2j").imag == 2.0
