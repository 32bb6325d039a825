import binascii

for data in (b"", b"x", b"Cat", b"\x00Cat", bytes(range(45)), b"\xff" * 45):
    line = binascii.b2a_uu(data)
    print(line, binascii.b2a_uu(data, backtick=True) == line.replace(b" ", b"`"), binascii.a2b_uu(line) == data)
print(binascii.a2b_uu(b"#0V%T"), binascii.a2b_uu("#0V%T\n"), binascii.a2b_uu(b"%0V%T"))
for f, bad in ((binascii.b2a_uu, bytes(46)), (binascii.a2b_uu, b"!\x07\n"), (binascii.a2b_uu, b"!!!!!!"), (binascii.b2a_uu, "x")):
    try:
        print(f(bad))
    except (binascii.Error, TypeError) as e:
        print(type(e).__name__, e)
