# ',' and '_' with widths, zero fill, bases, precisions and signs.
for n in (0, 999, 1000, -1234567, 10 ** 12):
    print([format(n, s) for s in (",", "_", ",d", "_d", "_x", "_b", "_o", "#_x", "015,", "+015,", "016_x", "^20,", ",e", ",.2f", "_.1%", "0=20,d", "*=15,")])
for x in (1234567.891, -0.5, 1e15, 1e20):
    print([format(x, s) for s in (",", "_", ",.2f", "_.3e", ",g", "020,.1f", "025_", ",.0f", "+,.1f", "_.2%")])
for width in range(1, 16):
    print(format(1234, f"0{width},"), format(-1234, f"0{width}_"), format(1234.5, f"0{width},"), format(0x12345, f"#0{width}_x"))
