# Text files: reading by characters and lines, tell and seek, appending, line ends kept, modes refused, closed files.
import os

with open("f.txt", "w", encoding="utf-8", newline="") as f:
    print(f.write("caf\u00e9\nline two\r\nthree"), f.tell(), f.writable(), f.readable(), f.mode, f.name)
with open("f.txt", encoding="utf-8") as f:
    print(ascii(f.read(4)), ascii(f.readline()), f.readline(3), f.readlines(), f.seek(0), ascii(f.read()), f.read())
with open("f.txt", encoding="utf-8", newline="") as f:
    print([ascii(line) for line in f])
with open("f.txt", "a+") as f:
    print(f.write("!"), f.seek(0), ascii(f.readline()))
with open("f.txt", "rb") as f:
    print(f.read(5), f.seek(-2, 2), f.read(), f.seek(2), f.peek(1)[:1], f.readinto(bytearray(3)), f.tell())
for args in [("none.txt",), ("f.txt", "q"), ("f.txt", "rw"), ("f.txt", ""), ("f.txt", "x"), ("f.txt", "rb", -1, "utf-8"), ("f.txt", "r", 0), (".",), ("f.txt", "rbt"), ("f.txt", 5), (None,), ("f.txt", "r", -1, "nothing"), ("f\0",)]:
    try:
        open(*args)
    except Exception as e:
        print(args, type(e).__name__, e)
try:
    f.read()
except ValueError as e:
    print(e)
print(os.path.getsize("f.txt"), os.remove("f.txt"), os.path.exists("f.txt"))
