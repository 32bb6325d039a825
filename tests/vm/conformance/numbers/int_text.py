# int() of text, repr, bases, underscores, other digits.
for text in ("0", "-0", "+7", "  42\n", "1_000_000", "-1_0", "123456789012345678901234567890", "00012", "\u0661\u0662\u0663", "\u2003 5 \u3000",
             "\uff11\uff12"):
    print(repr(int(text)))
for text, base in (("ff", 16), ("FF", 16), ("0xff", 16), ("0x_ff", 16), ("-0b101", 2), ("0o17", 8), ("zz", 36), ("0b1", 16), ("0o7", 0),
                   ("0xFfFf", 0), ("0b1_0", 0), ("0", 0), ("000", 0), ("0_0", 0), ("12", 3), ("-Zz9", 36)):
    print(text, base, int(text, base))
print(int(b"12"), int(bytearray(b" -34 ")), int(b"ff", 16))
print(int("7" * 300))
print(int("-" + "123456789" * 20))
for n in (0, 5, -5, 255, -256, 2 ** 31, -2 ** 31, 2 ** 47, -2 ** 47, 2 ** 63, 2 ** 64, -2 ** 64, 10 ** 30, -10 ** 30, 3 ** 300):
    print(n, repr(n), str(n), bin(n), oct(n), hex(n))
    if int(bin(n), 2) != n or int(oct(n), 8) != n or int(hex(n), 16) != n or int(str(n)) != n or int(hex(n), 0) != n:
        print("does not read back")
for base in range(2, 37):
    n = 0
    for c in "1021" * 12:
        n = n * base + int(c, base) if c < chr(48 + min(base, 10)) else n * base
    print(base, n)
print(0xdead_beef, 0b1010_1010, 0o7_7, 1_000, 00, 0XFF, 0B1, 0O7)
print(123456789012345678901234567890123456789012345678901234567890)
print(0x123456789abcdef0123456789abcdef0123456789abcdef)
print(-2147483648, 2147483647, 4294967295, -1073741824, 1073741823, 140737488355327, -140737488355328, 140737488355328)
