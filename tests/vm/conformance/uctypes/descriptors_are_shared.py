import uctypes
from collections import OrderedDict

# One descriptor serves many structures; any dict will do, in any order, and it may be changed later.
DESC = OrderedDict((("b", 1 | uctypes.UINT8), ("a", 0 | uctypes.UINT8)))
x, y = bytearray(b"\x01\x02"), bytearray(b"\x03\x04")
s, t = uctypes.struct(uctypes.addressof(x), DESC), uctypes.struct(uctypes.addressof(y), DESC)
print(s.a, s.b, t.a, t.b)
DESC["both"] = 0 | uctypes.UINT16
print(uctypes.struct(uctypes.addressof(x), DESC, uctypes.BIG_ENDIAN).both)
print(str(s).startswith("<struct STRUCT"), type(s) is uctypes.struct)
