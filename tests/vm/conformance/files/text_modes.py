# Text files: modes, appending, reading by parts, seek and tell, with, errors.
with open("a.txt", "w") as f:
    print(f.write("first\n"), f.write("zweite Zeile é€\n"), f.writelines(["third\n", "no end"]), f.tell(), f.name, f.mode, f.closed, f.writable(), f.readable())
print(f.closed)
with open("a.txt") as f:
    print(f.read(), f.read() == "", f.seek(0), f.readline(), f.readline(3), f.readline(), f.readlines(), f.encoding.lower(), f.mode)
with open("a.txt", "a") as f:
    f.write("\nappended")
    print(f.tell())
with open("a.txt", "r+") as f:
    print(f.read(5))
    f.seek(0)
    f.write("FIRST")
    f.seek(0, 2)
    f.write("!")
with open("a.txt") as f:
    for i, line in enumerate(f):
        print(i, repr(line))
    print(f.readlines(), list(f))
with open("a.txt", "w+") as f:
    f.write("gone")
    f.seek(0)
    print(f.read(), f.truncate(2), f.seek(0), f.read())
print(open("a.txt").read())
with open("new.txt", "x") as f:
    f.write("1\n2\n3\n")
with open("new.txt") as f:
    a = next(f)
    print(a, f.readlines(2), f.read())
with open("new.txt", encoding="utf-8", newline="") as f, open("copy.txt", mode="wt", encoding="ascii") as g:
    g.write(f.read().replace("\n", ";"))
    print("two", file=g)
print(repr(open("copy.txt", "rb").read()))
f = open("a.txt")
f.close()
f.close()
for g in (lambda: f.read(), lambda: open("nope.txt"), lambda: open("new.txt", "x"), lambda: open("new.txt", "q"), lambda: open("new.txt", "rw"), lambda: open("new.txt", "rbt"), lambda: open("new.txt", ""), lambda: open("new.txt").write("x"), lambda: open("z.txt", "w").read(), lambda: open(".", "r"),
          lambda: open("new.txt", "w", encoding="ascii").write("é"), lambda: open(5.5), lambda: open("new.txt", "rb", encoding="utf-8"), lambda: open("z", "w").write(b"x"), lambda: open("no/such/dir.txt", "w"), lambda: next(f), lambda: f.__enter__(), lambda: open("new.txt", 5), lambda: open("nul\0name"), lambda: open("")):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
