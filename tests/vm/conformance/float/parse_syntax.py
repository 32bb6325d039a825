# What float() reads and what it refuses.
for text in ("1", "1.", ".5", "1e5", "1E+5", "1.e-2", "+1.5", "-.5e1", " 1.5\n", "1_000.5", "1_0e1_0", "inf", "-Infinity", "NaN", "+nan", "INF", "iNf",
             "\u0661.\u0662", "", ".", "e5", "1e", "1e+", "--1", "1..2", "1.2.3", "_1", "1_", "1__0", "1_.5", "1._5", "1e_5", "0x10", "1,5", "1 2", "infinit", "nan1", "+ 1", "1e5.5", "1\x00"):
    try:
        print(ascii(text), float(text))
    except ValueError as e:
        print(ascii(text), ascii(str(e)))
print(float(b" 1.5 "), float(bytearray(b"2e3")), float(memoryview(b"7")), float(), float(True))
for bad in (None, [], 1j, object()):
    try:
        float(bad)
    except TypeError as e:
        print(str(e)[:60])
