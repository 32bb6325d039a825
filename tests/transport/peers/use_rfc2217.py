"""pyserial's client half of RFC 2217: `use_rfc2217.py PORT` prints what it sees of the port there."""
import sys

import serial

port = serial.serial_for_url(f"rfc2217://127.0.0.1:{sys.argv[1]}?timeout=60", baudrate=57600, parity="E", timeout=60)
print("ready 1", flush=True)
port.dtr = False
port.rts = True
every_byte = bytes(range(256))
port.write(every_byte)
echo = port.read(256)
print("echo", echo == every_byte)
port.baudrate = 1000000
port.reset_input_buffer()
print("modem", port.cts, port.dsr)
port.close()
