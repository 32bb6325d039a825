import machine
import uctypes

data = bytearray(b"\x01\x02\x03\x04\x05\x06\x07\x08")
a = uctypes.addressof(data)
print(hex(machine.mem8[a + 1]), hex(machine.mem16[a + 2]), hex(machine.mem32[a + 4]))
machine.mem8[a] = 0x1AA
machine.mem16[a + 2] = -1
machine.mem32[a + 4] = 0x123456789
print(data.hex(), machine.mem8)
for f in (lambda: machine.mem16[a + 1], lambda: machine.mem32[a + 2], lambda: machine.mem8["x"]):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
