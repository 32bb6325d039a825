import sys

i = sys.implementation
print(i.name, i[0], len(i.version) >= 3, i.version[0], isinstance(i._machine, str), hasattr(i, "_mpy"))
print(sys.byteorder, sys.maxsize & 0xFF, isinstance(sys.platform, str))
