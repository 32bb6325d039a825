# float.hex and float.fromhex, with rounding, subnormals, and texts that are refused.
for x in (0.0, -0.0, 1.0, 0.1, -3.75, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("nan"), 1e-310):
    print(x.hex(), float.fromhex(x.hex()) == x or x != x)
for text in ("0x1.8p1", "1.8P+1", "0x.8", "-0x8.p-3", "inf", " NaN ", "0x1", "ff", "0xg", "0x", "", "0x1p", "1p5.0", "0x1.00000000000008p0", "0x1.00000000000018p0",
             "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1p-99999999", "0x0p99999999999", "0x1.fffffffffffffp1023", "+0x1_0", "0x1.8.0", "0x1p 5"):
    try:
        print(text, float.fromhex(text).hex())
    except ValueError as e:
        print(text, e)
for text in ("0x1p1024", "0x1.fffffffffffff8p1023", "-0x1p99999999999"):
    try:
        print(float.fromhex(text))
    except OverflowError as e:
        print(e)
class Sub(float): pass
print(type(Sub.fromhex("0x1p4")))
