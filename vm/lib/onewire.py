"""OneWire: Dallas/Maxim's bus on one pin, bit by bit."""
import time


class OneWireError(Exception):
    pass


def _crc8(data):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x8C if crc & 1 else 0)
    return crc


class OneWire:
    SEARCH_ROM, MATCH_ROM, SKIP_ROM = 0xF0, 0x55, 0xCC

    def __init__(self, pin):
        self.pin = pin
        init = getattr(pin, "init", None)
        if init:
            init(pin.OPEN_DRAIN, pin.PULL_UP)
        pin.value(1)

    def _slot(self, low_us, wait_us, rest_us):
        """A low pulse, a wait, what the pin is then, and the rest of the slot."""
        pin = self.pin
        pin.value(0)
        time.sleep_us(low_us)
        pin.value(1)
        time.sleep_us(wait_us)
        level = pin.value()
        time.sleep_us(rest_us)
        return level

    def reset(self, required=False):
        present = not self._slot(480, 70, 410)
        if required and not present:
            raise OneWireError
        return present

    def readbit(self):
        return self._slot(3, 9, 50)

    def writebit(self, value):
        if value:
            self._slot(6, 4, 60)
        else:
            self._slot(60, 10, 0)

    def readbyte(self):
        value = 0
        for i in range(8):
            value |= self.readbit() << i
        return value

    def writebyte(self, value, powered=False):
        for i in range(8):
            self.writebit(value >> i & 1)

    def readinto(self, buf):
        for i in range(len(buf)):
            buf[i] = self.readbyte()

    def write(self, buf):
        for byte in buf:
            self.writebyte(byte)

    def select_rom(self, rom):
        self.reset()
        self.writebyte(self.MATCH_ROM)
        self.write(rom)

    def crc8(self, data):
        return _crc8(data)

    def scan(self):
        """The ROM codes of all devices: a walk through the tree of their bits, the 1 branch first."""
        found = []
        forks = []  # bit positions where the 0 branch was left for later
        path = 0
        while True:
            rom, forks = self._walk(path, forks)
            if rom is None:
                break
            found.append(bytearray(rom.to_bytes(8, "little")))
            if not forks:
                break
            fork = forks.pop()
            path = rom & (1 << fork) - 1, fork
        return found

    def _walk(self, path, forks):
        if not self.reset():
            return None, []
        self.writebyte(self.SEARCH_ROM)
        prefix, fork = path if path else (0, -1)
        rom = 0
        for bit in range(64):
            zero_absent, one_absent = self.readbit(), self.readbit()
            if zero_absent and one_absent:
                return None, []
            if bit < fork:
                choice = prefix >> bit & 1
            elif bit == fork:
                choice = 0
            elif zero_absent:
                choice = 1
            elif one_absent:
                choice = 0
            else:
                choice = 1
                forks = forks + [bit]
            rom |= choice << bit
            self.writebit(choice)
        return rom, forks
