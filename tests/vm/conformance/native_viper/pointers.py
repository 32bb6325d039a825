import array
import micropython

@micropython.viper
def fill(buf: ptr8, n: int, v: int):
    for i in range(n):
        buf[i] = v + i

@micropython.viper
def total16(buf: ptr16, n: int) -> int:
    t = 0
    for i in range(n):
        t += buf[i]
    return t

@micropython.viper
def swap32(buf: ptr32):
    a = buf[0]
    buf[0] = buf[1]
    buf[1] = a

data = bytearray(8)
fill(data, 8, 0xFE)
print(data)
print(total16(b"\x01\x00\x02\x00\xff\xff", 3), total16(array.array("H", [1, 2, 3]), 3))
swap32(data)
print(data)
view = memoryview(data)
fill(view[2:], 2, 1)
print(data)
