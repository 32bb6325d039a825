import micropython

@micropython.viper
def inside(buf) -> int:
    p = ptr8(buf)
    q = ptr16(buf)
    r = ptr32(buf)
    p[0] = 0x1FF
    return int(p[0]) + int(q[1]) + int(r[1])

print(inside(bytearray(b"\x00\x00\x01\x00\x05\x00\x00\x00")))

@micropython.viper
def kinds(a: int, b: bool, c: uint) -> object:
    return (a, b, c)

print(kinds(3, [1], 4), kinds(True, 0, 0))
try:
    kinds(None, 1, 1)
except TypeError:
    print("TypeError")
try:
    kinds(1, 2)
except TypeError:
    print("TypeError")
