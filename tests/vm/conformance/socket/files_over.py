import socket

a, b = socket.socketpair()
w = a.makefile("w", newline="\n")
r = b.makefile("r")
w.write("line one\nline two\n")
w.flush()
print(r.readline(), r.readline(), end="")
wb = a.makefile("wb")
rb = b.makefile("rb")
wb.write(b"binary" * 3)
wb.flush()
print(rb.read(6), rb.read1(100))
rw = a.makefile("rwb")
b.sendall(b"to rw\n")
print(rw.readline(), rw.readable(), rw.writable(), rb.readable(), rb.writable(), rb.seekable())
raw = a.makefile("rb", buffering=0)
b.sendall(b"raw")
buf = bytearray(5)
print(raw.readinto(buf), buf)
a.close()
print(a.fileno() >= 0)
for f in (w, wb, rw, raw):
    f.close()
print(a.fileno(), r.read(), rb.read())
b.close()
for wrong in ("x", "r+"):
    try:
        socket.socket().makefile(wrong)
    except ValueError as e:
        print(e)
