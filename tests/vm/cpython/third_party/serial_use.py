import os

from serial import rfc2217, serialutil, to_bytes
from serial.serialutil import SerialBase, SerialException, Timeout

print(to_bytes([1, 2, 255]), to_bytes(b"ab"), SerialBase.BAUDRATES[:4], serialutil.PARITY_NAMES["N"])
print(Timeout(None).is_infinite, Timeout(0).is_non_blocking, Timeout(0).expired(), Timeout(None).time_left())


class Looped(SerialBase):
    """A port whose output is its input."""

    def __init__(self):
        super().__init__()
        self.data, self.is_open = b"", True

    def _reconfigure_port(self, force_update=False):
        self.reconfigured = True

    @property
    def in_waiting(self):
        return len(self.data)

    def read(self, size=1):
        part, self.data = self.data[:size], self.data[size:]
        return part

    def write(self, data):
        self.data += to_bytes(data)
        return len(data)


port = Looped()
port.baudrate, port.timeout = 115200, 0
port.write(b"one\r\ntwo\n")
print(port.read_until(b"\r\n"), port.readline(), port.in_waiting, port.readable(), port.name)
print(port.get_settings()["baudrate"], port.apply_settings({"baudrate": 300, "xonxoff": True}), port.baudrate, port.xonxoff)
for change in (lambda: setattr(port, "parity", "Q"), lambda: setattr(port, "baudrate", -1), lambda: setattr(port, "timeout", "x")):
    try:
        change()
    except (ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)
print(issubclass(SerialException, IOError), rfc2217.COM_PORT_OPTION, repr(rfc2217.SERVER_SET_PARITY))
print(os.path.basename("/dev/ttyS0"), repr(port).startswith("Looped<id="))
