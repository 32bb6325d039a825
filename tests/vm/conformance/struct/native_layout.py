# Native alignment against the standard layout: offsets of members, trailing pads by a zero count.
import struct

for fmt in ("ci", "cq", "cd", "hci", "c0i", "ci0q", "i3c0i", "bhb", "cPc", "c?h", "3sxi", "fc0d", "2bh2bi"):
    print(fmt, struct.calcsize(fmt), struct.calcsize("=" + fmt.replace("P", "Q")), struct.pack(fmt, *[b"c" if c == "c" else b"abc" if c == "s" else 1 for c in "".join(
        ch * (int(k) if k else 1) if ch not in "sx" else ch * (ch == "s") for k, ch in __import__("re").findall(r"(\d*)([a-zA-Z?])", fmt))]).hex())
print(struct.unpack("ci", struct.pack("ci", b"z", -2)), struct.unpack("=ci", struct.pack("=ci", b"z", -2)), struct.calcsize("P") == struct.calcsize("N") == struct.calcsize("n"), struct.pack("n", -1) == struct.pack("N", 2 ** (8 * struct.calcsize("N")) - 1))
import sys
print(struct.pack("@h", 258) == struct.pack("<h" if sys.byteorder == "little" else ">h", 258), struct.pack("!I", 1), struct.pack("=I", 1) == struct.pack("@I", 1))
