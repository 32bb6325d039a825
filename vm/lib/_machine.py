"""The parts of machine that are Python: they work on pins of the board and on any object with a method value()."""
import time

IDLE, SLEEP, DEEPSLEEP = 1, 2, 4
PWRON_RESET, HARD_RESET, WDT_RESET, DEEPSLEEP_RESET, SOFT_RESET = 1, 2, 3, 4, 5


class PinBase:
    """A pin that a program makes: derive from it and define value(self, v=None)."""
    IN, OUT, OPEN_DRAIN = 0, 1, 2
    PULL_UP, PULL_DOWN = 1, 2

    def __call__(self, v=None):
        return self.value() if v is None else self.value(v)

    def on(self):
        self.value(1)

    def off(self):
        self.value(0)

    def toggle(self):
        self.value(not self.value())


class Signal:
    def __init__(self, pin, *args, invert=False, **kwargs):
        if hasattr(pin, "value"):
            if args:
                invert, = args
        else:
            from machine import Pin
            if invert and kwargs.get("value") is not None:
                kwargs["value"] = not kwargs["value"]
            pin = Pin(pin, *args, **kwargs)
        self._pin = pin
        self._invert = bool(invert)

    def value(self, x=None):
        if x is None:
            return int(bool(self._pin.value()) ^ self._invert)
        self._pin.value(int(bool(x) ^ self._invert))

    __call__ = value

    def on(self):
        self.value(1)

    def off(self):
        self.value(0)


def disable_irq():
    return True


def enable_irq(state=True):
    pass


def lightsleep(time_ms=None):
    if time_ms is None:
        import machine
        machine.idle()
    else:
        time.sleep_ms(time_ms)


sleep = lightsleep


def deepsleep(time_ms=None):
    import machine
    if time_ms is not None:
        time.sleep_ms(time_ms)
    machine.reset()


def reset_cause():
    return PWRON_RESET


def time_pulse_us(pin, pulse_level, timeout_us=1000000, /):
    ticks, diff, value = time.ticks_us, time.ticks_diff, pin.value
    pulse_level = bool(pulse_level)
    start = ticks()
    while bool(value()) != pulse_level:
        if diff(ticks(), start) >= timeout_us:
            return -2
    start = ticks()
    while bool(value()) == pulse_level:
        if diff(ticks(), start) >= timeout_us:
            return -1
    return diff(ticks(), start)


def bitstream(pin, encoding, timing, data, /):
    if encoding != 0:
        raise ValueError("encoding must be 0: high and low times")
    if len(timing) != 4:
        raise ValueError("timing must be a tuple of four times in nanoseconds")
    model = getattr(pin, "_bitstream", None)  # a pin that takes whole transmissions
    if model:
        return model(timing, data)
    value = pin.value
    for byte in memoryview(data):
        for _ in range(8):
            value(1)
            if not byte & 128:
                value(0)
            byte <<= 1
            value(0)


def _drive(pin, mode, value):
    """Sets a pin up, if it is one that can be; the level either way."""
    init = getattr(pin, "init", None)
    if init:
        mode = getattr(pin, mode)
        if value is None:
            init(mode)
        else:
            init(mode, value=value)
    elif value is not None:
        pin.value(value)


class SoftI2C:
    def __init__(self, scl, sda, *, freq=400000, timeout=50000):
        self.init(scl, sda, freq=freq, timeout=timeout)

    def init(self, scl, sda, *, freq=400000, timeout=50000):
        self._scl, self._sda, self._timeout = scl, sda, timeout
        self._delay = 500000 // freq
        _drive(scl, "OPEN_DRAIN", 1)
        _drive(sda, "OPEN_DRAIN", 1)

    def deinit(self):
        pass

    def _wait(self):
        if self._delay > 20:  # an interpreter is slower than that by itself
            time.sleep_us(self._delay)

    def _raise_clock(self):
        scl = self._scl
        scl.value(1)
        if not scl.value():
            start = time.ticks_us()
            while not scl.value():
                if time.ticks_diff(time.ticks_us(), start) > self._timeout:
                    raise OSError(110)
        self._wait()

    def start(self):
        self._sda.value(1)
        self._raise_clock()
        self._sda.value(0)
        self._wait()
        self._scl.value(0)

    def stop(self):
        self._sda.value(0)
        self._wait()
        self._raise_clock()
        self._sda.value(1)
        self._wait()

    def _write_byte(self, byte):
        sda, scl = self._sda.value, self._scl.value
        for shift in range(7, -1, -1):
            sda(byte >> shift & 1)
            self._raise_clock()
            scl(0)
        sda(1)
        self._raise_clock()
        acknowledged = not sda()
        scl(0)
        return acknowledged

    def _read_byte(self, nack):
        sda, scl = self._sda.value, self._scl.value
        sda(1)
        byte = 0
        for _ in range(8):
            self._raise_clock()
            byte = byte << 1 | (1 if sda() else 0)
            scl(0)
        sda(1 if nack else 0)
        self._raise_clock()
        scl(0)
        sda(1)
        return byte

    def write(self, buf):
        acks = 0
        for byte in memoryview(buf):
            if not self._write_byte(byte):
                break
            acks += 1
        return acks

    def readinto(self, buf, nack=True, /):
        last = len(buf) - 1
        for i in range(last + 1):
            buf[i] = self._read_byte(nack and i == last)

    def _address(self, addr, read):
        self.start()
        if not self._write_byte(addr << 1 | read):
            self.stop()
            raise OSError(19)

    def scan(self):
        found = []
        for addr in range(8, 0x78):
            self.start()
            if self._write_byte(addr << 1):
                found.append(addr)
            self.stop()
        return found

    def writevto(self, addr, vector, stop=True, /):
        acks = 0
        self._address(addr, 0)
        for buf in vector:
            n = self.write(buf)
            acks += n
            if n < len(buf):
                break
        if stop:
            self.stop()
        return acks

    def writeto(self, addr, buf, stop=True, /):
        return self.writevto(addr, (buf,), stop)

    def readfrom_into(self, addr, buf, stop=True, /):
        self._address(addr, 1)
        self.readinto(buf)
        if stop:
            self.stop()

    def readfrom(self, addr, nbytes, stop=True, /):
        buf = bytearray(nbytes)
        self.readfrom_into(addr, buf, stop)
        return bytes(buf)

    def readfrom_mem_into(self, addr, memaddr, buf, *, addrsize=8):
        self.writeto(addr, memaddr.to_bytes(addrsize // 8, "big"), False)
        self.readfrom_into(addr, buf)

    def readfrom_mem(self, addr, memaddr, nbytes, *, addrsize=8):
        buf = bytearray(nbytes)
        self.readfrom_mem_into(addr, memaddr, buf, addrsize=addrsize)
        return bytes(buf)

    def writeto_mem(self, addr, memaddr, buf, *, addrsize=8):
        self.writevto(addr, (memaddr.to_bytes(addrsize // 8, "big"), buf))


class SoftSPI:
    MSB, LSB = 0, 1

    def __init__(self, baudrate=500000, *, polarity=0, phase=0, bits=8, firstbit=0, sck=None, mosi=None, miso=None):
        if sck is None or mosi is None or miso is None:
            raise ValueError("sck, mosi and miso must be pins")
        self._sck, self._mosi, self._miso = sck, mosi, miso
        self._polarity = self._phase = self._lsb = self._delay = 0
        self.init(baudrate, polarity=polarity, phase=phase, bits=bits, firstbit=firstbit)

    def init(self, baudrate=None, *, polarity=None, phase=None, bits=8, firstbit=None, sck=None, mosi=None, miso=None):
        if bits != 8:
            raise ValueError("bits must be 8")
        self._sck, self._mosi, self._miso = sck or self._sck, mosi or self._mosi, miso or self._miso
        if baudrate is not None:
            self._delay = 500000 // baudrate
        if polarity is not None:
            self._polarity = polarity & 1
        if phase is not None:
            self._phase = phase & 1
        if firstbit is not None:
            self._lsb = firstbit & 1
        _drive(self._sck, "OUT", self._polarity)
        _drive(self._mosi, "OUT", None)
        _drive(self._miso, "IN", None)

    def deinit(self):
        pass

    def _transfer(self, out, into):
        sck, mosi, miso = self._sck.value, self._mosi.value, self._miso.value
        idle, phase, lsb, delay = self._polarity, self._phase, self._lsb, self._delay
        shifts = range(8) if lsb else range(7, -1, -1)
        for i, byte in enumerate(out):
            got = 0
            for shift in shifts:
                if phase:
                    sck(not idle)
                mosi(byte >> shift & 1)
                if delay > 20:
                    time.sleep_us(delay)
                sck(idle if phase else not idle)
                got |= (1 if miso() else 0) << shift
                if delay > 20:
                    time.sleep_us(delay)
                if not phase:
                    sck(idle)
            if into is not None:
                into[i] = got

    def write(self, buf):
        self._transfer(memoryview(buf), None)

    def readinto(self, buf, write=0):
        self._transfer(bytes((write,)) * len(buf), buf)

    def read(self, nbytes, write=0):
        buf = bytearray(nbytes)
        self.readinto(buf, write)
        return bytes(buf)

    def write_readinto(self, write_buf, read_buf):
        if len(write_buf) != len(read_buf):
            raise ValueError("buffers must be the same length")
        self._transfer(bytes(write_buf), read_buf)


class RTC:
    """The system's clock; a time that is set holds for this program."""
    _shift = 0

    def __init__(self, id=0):
        pass

    def datetime(self, value=None):
        if value is None:
            t = time.gmtime(time.time() + RTC._shift)
            return (t[0], t[1], t[2], t[6], t[3], t[4], t[5], 0)
        year, month, day, _, hour, minute, second, _ = value
        wanted = time.mktime((year, month, day, hour, minute, second, 0, 0, 0))
        RTC._shift = int(wanted - time.mktime(time.gmtime(time.time())))

    def init(self, value):
        year, month, day, hour, minute, second = (tuple(value) + (0,) * 6)[:6]
        self.datetime((year, month, day, 0, hour, minute, second, 0))
