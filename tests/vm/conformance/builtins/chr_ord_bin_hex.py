# chr, ord, bin, oct, hex, ascii, format and bool over their ranges.
print([chr(n) for n in (0, 9, 65, 127, 128, 255, 256, 8364, 65535, 65536, 1114111)] == ["\0", "\t", "A", "\x7f", "\x80", "\xff", "\u0100", "€", "\uffff", "\U00010000", "\U0010ffff"])
print([ord(c) for c in "\0A\x7f\x80é€\uffff😀\U0010ffff"], ord(b"a"), ord(bytearray(b"\xff")), all(ord(chr(n)) == n for n in range(0, 0x110000, 997)))
for n in (0, 1, -1, 5, -5, 255, 256, -256, 2 ** 31, 2 ** 63 - 1, -2 ** 63, 2 ** 64, 10 ** 25, True):
    print(n, bin(n), oct(n), hex(n), int(bin(n), 0) == n, int(oct(n), 8) == n, int(hex(n), 16) == n)


class I:
    def __index__(self): return 42


print(bin(I()), oct(I()), hex(I()), chr(I()), "%x" % 42, [10, 20, 30][True], range(50)[I()], "abc" * I().__index__() == "abc" * 42)
print(ascii("aé€😀\n'"), ascii([1, "é"]), ascii({"ü": "ö"}), ascii("a'\""), ascii(b"\xff"), ascii(None), ascii("\x7f\x80\u0100"))
print(format(5), format(5, ""), format("a", ">3"), format(3.14159, ".2f"), format(255, "x"), format(True), format(True, "d"), format([1]), format(None, ""), format(1 + 2j, ".1f"))
print(bool(), bool(0), bool(0.0), bool(""), bool(" "), bool([]), bool([0]), bool(None), bool(...), bool(NotImplemented.__class__), bool(0j), bool(range(0)), bool(b""), bool(frozenset()), bool(-1))
for f in (lambda: chr(-1), lambda: chr(1114112), lambda: chr(10 ** 20), lambda: chr(-2 ** 31), lambda: chr(2 ** 31), lambda: chr("a"), lambda: chr(1.0), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: ord(b"ab"), lambda: ord(b""), lambda: bin("a"), lambda: oct(1.5), lambda: hex(None), lambda: format(5, 5), lambda: format([], "x"),
          lambda: format(5, "s"), lambda: format("a", "d"), lambda: chr(), lambda: ord(), lambda: bin(), lambda: format(object(), "x").x, lambda: format(), lambda: bool(1, 2), lambda: ascii(), lambda: ord([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
