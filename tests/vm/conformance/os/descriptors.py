import os

r, w = os.pipe()
print(os.write(w, b"hello"), os.read(r, 3), os.read(r, 100))
os.close(w)
print(os.read(r, 10), os.isatty(r))
os.close(r)
for op in (lambda: os.read(r, 1), lambda: os.close(r), lambda: os.write(99, b"x")):
    try:
        op()
    except OSError as e:
        print(e.errno, e.strerror)
fd = os.open("f", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o644)
print(os.write(fd, b"0123456789"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR))
os.ftruncate(fd, 4)
os.fsync(fd)
print(os.fstat(fd).st_size, os.lseek(fd, 0, os.SEEK_END))
other = os.dup(fd)
os.lseek(fd, 0, 0)
print(other != fd, os.read(other, 10))
os.close(other)
os.close(fd)
os.truncate("f", 2)
print(os.stat("f").st_size, oct(os.stat("f").st_mode & 0o7777))
os.chmod("f", 0o600)
print(oct(os.stat("f").st_mode & 0o7777), os.access("f", os.R_OK), os.access("nope", os.F_OK))
try:
    os.open("f", os.O_CREAT | os.O_EXCL)
except FileExistsError as e:
    print(e)
with os.fdopen(os.open("f", os.O_RDONLY)) as f:
    print(f.read())
