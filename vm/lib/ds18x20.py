"""DS18X20: temperature sensors on a OneWire bus."""
_CONVERT, _READ, _WRITE = 0x44, 0xBE, 0x4E


class DS18X20:
    def __init__(self, onewire):
        self.ow = onewire
        self.buf = bytearray(9)

    def scan(self):
        return [rom for rom in self.ow.scan() if rom[0] in (0x10, 0x22, 0x28)]

    def convert_temp(self):
        self.ow.reset(True)
        self.ow.writebyte(self.ow.SKIP_ROM)
        self.ow.writebyte(_CONVERT)

    def read_scratch(self, rom):
        self.ow.reset(True)
        self.ow.select_rom(rom)
        self.ow.writebyte(_READ)
        self.ow.readinto(self.buf)
        if self.ow.crc8(self.buf):
            raise Exception("CRC error")
        return self.buf

    def write_scratch(self, rom, buf):
        self.ow.reset(True)
        self.ow.select_rom(rom)
        self.ow.writebyte(_WRITE)
        self.ow.write(buf)

    def read_temp(self, rom):
        buf = self.read_scratch(rom)
        raw = int.from_bytes(buf[:2], "little")
        if raw & 0x8000:
            raw -= 0x10000
        if rom[0] == 0x10:  # DS18S20: half degrees, and a count that refines them
            if buf[1]:
                raw = (buf[0] >> 1 | 0x80) - 256
            else:
                raw = buf[0] >> 1
            return raw - 0.25 + (buf[7] - buf[6]) / buf[7]
        return raw / 16
