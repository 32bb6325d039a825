import io
import os

f = open("f", "w+b")
print(f.name, f.mode, f.closed, f.fileno() > 2, f.seekable())
print(f.write(b"0123456789"), f.tell(), f.seek(3), f.read(2), f.peek(1)[:1], f.read1(2))
f.write(b"XY")
f.seek(0)
print(f.read(), f.truncate(4), f.tell(), f.seek(0), f.read())
f.close()
print(f.closed)
for op in (f.read, f.tell, f.fileno, f.flush, f.__enter__, f.readable):
    try:
        op()
    except ValueError as e:
        print("closed")
with open("f", "a") as f:
    print(f.tell(), f.write("more"), f.tell())
with open("f", "a+") as f:
    f.seek(0)
    print(f.read())
with open("f", "x" if not os.path.exists("f") else "r+") as f:
    f.write("AB")
    f.seek(0)
    print(f.read())
for args, kind in ((("f", "x"), FileExistsError), (("missing",), FileNotFoundError), ((".",), IsADirectoryError),
                   (("f", "q"), ValueError), (("f", "rw"), ValueError), (("f", ""), ValueError), (("f", "r", 0), ValueError),
                   (("f", "rb", -1, "utf-8"), ValueError), ((3.5,), TypeError), (("f\0",), ValueError)):
    try:
        open(*args)
    except kind as e:
        print(type(e).__name__, e)
with open("f", "rb", buffering=0) as raw:
    print(raw.read(2), raw.readall(), raw.closefd)
fd = os.open("f", os.O_RDONLY)
with open(fd, "r", closefd=False) as f:
    print(f.read(2), f.name == fd)
print(os.read(fd, 2) is not None)
os.close(fd)
opened = []


def opener(path, flags):
    opened.append((path, flags & os.O_RDWR))
    return os.open(path, flags)


with open("f", "r+", opener=opener) as f:
    print(opened, f.read(2))
try:
    open("f", opener=lambda p, f: -1)
except ValueError as e:
    print(e)
f = open("f", "rb")
print(type(f.raw).__name__, type(raw := f.detach()).__name__)
raw.close()
