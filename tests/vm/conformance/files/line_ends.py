# The three line ends, read with and without translation, at the beginning and in the middle of a text.
import os

PATH = "line_ends.tmp"
for data in (b"a\r\nb\r\n", b"\r\n\r\n", b"a\rb\nc\r\nd", b"\r", b"\n\r", b"x\r\r\ny", b"", b"\r\nlast"):
    with open(PATH, "wb") as f:
        f.write(data)
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open(PATH, newline=newline) as f:
            whole = f.read()
        with open(PATH, newline=newline) as f:
            lines = f.readlines()
        with open(PATH, newline=newline) as f:
            first = f.read(1), f.readline(), f.read(2)
        print(data, repr(newline), repr(whole), lines, first)
os.remove(PATH)
