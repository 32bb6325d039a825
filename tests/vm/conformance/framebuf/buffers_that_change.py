import framebuf

# The picture is the buffer: what is written to one is seen in the other; a buffer that has shrunk is an error.
buf = bytearray(16)
f = framebuf.FrameBuffer(buf, 4, 4, framebuf.GS8)
buf[5] = 77
print(f.pixel(1, 1))
f.pixel(2, 1, 88)
print(buf[6])
buf.extend(b"more room, which may move it" * 10)
f.fill(3)
print(bytes(buf[:16]) == b"\x03" * 16, buf[16:20])
del buf[8:]
for use in (lambda: f.fill(1), lambda: f.pixel(0, 0), lambda: f.text("x", 0, 0)):
    try:
        use()
    except ValueError:
        print("ValueError")
