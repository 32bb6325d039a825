"""pyserial's server half of RFC 2217 in front of a terminal: `serve_rfc2217.py TTY`."""
import select
import socket
import sys

import serial
import serial.rfc2217


class Wire:
    def __init__(self, connection):
        self.write = connection.sendall


class Port(serial.Serial):
    """A pty has no modem lines, which pyserial would ask it for; so they are remembered here."""

    cts = dsr = ri = cd = property(lambda self: True)

    def _update_dtr_state(self):
        pass

    def _update_rts_state(self):
        pass


def serve(connection, port):
    manager = serial.rfc2217.PortManager(port, Wire(connection), logger=None)
    while True:
        ready, _, _ = select.select([connection, port, sys.stdin], [], [])
        if sys.stdin in ready:
            return
        if connection in ready:
            data = connection.recv(4096)
            if not data:
                return
            port.write(b"".join(manager.filter(data)))
        if port in ready:
            connection.sendall(b"".join(manager.escape(port.read(port.in_waiting or 1))))


listener = socket.create_server(("127.0.0.1", 0))
port = Port(sys.argv[1], timeout=0)
print("ready", listener.getsockname()[1], flush=True)
while listener in select.select([listener, sys.stdin], [], [])[0]:
    with listener.accept()[0] as connection:
        try:
            serve(connection, port)
        except ConnectionError:
            pass  # the client has left
    if select.select([sys.stdin], [], [], 0)[0]:
        break
settings = port.get_settings()
print(settings["baudrate"], settings["bytesize"], settings["parity"], settings["stopbits"], "DTR", port.dtr, "RTS", port.rts)
