# float.hex and float.fromhex.
from _grid import grid

grid(lambda v: (v.hex(), float.fromhex(v.hex()) == v), (0.0, -0.0, 1.0, -1.5, 0.1, 1e308, 5e-324, 3.141592653589793))
grid(float.fromhex, ("0x1.8p3", "1.8", "0X1P-1074", "-0x.1", "inf", "nan", "0x1p1024", "0x1.fffffffffffffp1023", "", "0x", "0x1p", "0xg", " 0x1 ", "0x0.00001p-1060"))
