from machine import SoftSPI

class Wire:
    def __init__(self):
        self.v, self.watch = 0, None
    def value(self, v=None):
        if v is None:
            return self.v
        old, self.v = self.v, int(bool(v))
        if self.watch and old != self.v:
            self.watch(self.v)

for polarity in (0, 1):
    for phase in (0, 1):
        sck, mosi, miso = Wire(), Wire(), Wire()
        sck.v = polarity
        spi = SoftSPI(1000000, polarity=polarity, phase=phase, sck=sck, mosi=mosi, miso=miso)
        seen = []
        def edge(v):
            if v == (polarity ^ phase ^ 1):  # the edge that samples
                seen.append(mosi.v)
        sck.watch = edge
        spi.write(b"\xa5\x01")
        print(polarity, phase, "".join(map(str, seen)), sck.v)
sck, line = Wire(), Wire()
loop = SoftSPI(sck=sck, mosi=line, miso=line)
buf = bytearray(3)
loop.write_readinto(b"abc", buf)
print(buf, loop.read(2, 0x5A))
loop.readinto(buf, 0x11)
print(buf)
loop.init(firstbit=SoftSPI.LSB)
seen = []
sck.watch = lambda v: seen.append(line.v) if v else None
loop.write(b"\x01")
print(seen)
for f in (lambda: loop.write_readinto(b"ab", buf), lambda: SoftSPI(), lambda: loop.init(bits=9)):
    try:
        f()
    except ValueError:
        print("ValueError")
