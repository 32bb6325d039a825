from machine import SoftI2C

class Bus:
    """An I2C device with memory on two open-drain lines, as its wires see it."""
    def __init__(self, address):
        self.address, self.memory = address, bytearray(range(16))
        self.scl = self.sda_out = 1
        self.pull = 1  # what the device lets the data line be
        self.bits = None  # not addressed
        self.pointer = 0
        self.log = []

    def sda(self):
        return self.sda_out & self.pull

    def set_sda(self, v):
        old, self.sda_out = self.sda(), v
        if self.scl and old != self.sda():
            self.pull = 1
            if v:
                self.log.append("P")
                self.bits = None
            else:
                self.log.append("S")
                self.bits, self.mode, self.first = [], "address", True

    def set_scl(self, v):
        old, self.scl = self.scl, v
        if v and not old and self.bits is not None:
            self.bits.append(self.sda())
        if old and not v and self.bits is not None:
            self.falling()

    def falling(self):
        n = len(self.bits)
        if self.mode == "read":
            if n == 9:
                if self.bits[8]:
                    self.bits, self.pull = None, 1
                    return
                self.bits = []
                self.pointer = (self.pointer + 1) % 16
                n = 0
            self.pull = self.memory[self.pointer] >> (7 - n) & 1 if n < 8 else 1
            return
        if n == 8:
            byte = int("".join(map(str, self.bits)), 2)
            if self.mode == "address":
                self.good = byte >> 1 == self.address
                self.next = "read" if byte & 1 else "write"
            elif self.first:
                self.pointer, self.first = byte % 16, False
            else:
                self.memory[self.pointer] = byte
                self.pointer = (self.pointer + 1) % 16
            self.pull = 0 if self.good else 1
        elif n == 9:
            self.pull = 1
            if not self.good:
                self.bits = None
                return
            self.bits = []
            if self.mode == "address":
                self.mode = self.next
                if self.mode == "read":
                    self.pull = self.memory[self.pointer] >> 7 & 1


class Line:
    def __init__(self, get, set):
        self.get, self.set = get, set
    def value(self, v=None):
        if v is None:
            return self.get()
        self.set(1 if v else 0)


bus = Bus(0x42)
i2c = SoftI2C(Line(lambda: bus.scl, bus.set_scl), Line(bus.sda, bus.set_sda), freq=400000)
print([hex(a) for a in i2c.scan()])
print(i2c.readfrom_mem(0x42, 3, 4), i2c.readfrom(0x42, 2))
i2c.writeto_mem(0x42, 5, b"\xaa\x55")
print(bus.memory.hex(), i2c.writeto(0x42, b"\x05"), i2c.readfrom(0x42, 3))
buf = bytearray(2)
i2c.readfrom_mem_into(0x42, 0, buf)
print(buf, i2c.writevto(0x42, (b"\x01", b"", b"\x11\x22")), bus.memory[:4].hex())
for f in (lambda: i2c.readfrom(0x10, 1), lambda: i2c.writeto(0x10, b"x")):
    try:
        f()
    except OSError as e:
        print(e.errno)
bus.log.clear()
i2c.writeto(0x42, b"\x00", False)
print(bus.log)
i2c.readfrom(0x42, 1)
print(bus.log)
i2c.start()
print(i2c.write(b"\x84\x02"), i2c.write(b"\x99"))
i2c.stop()
print(hex(bus.memory[2]))
