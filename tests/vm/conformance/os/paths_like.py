import os


class P:
    def __init__(self, p):
        self.p = p

    def __fspath__(self):
        return self.p


print(os.fspath(P("a")), os.fspath(P(b"b")), os.fspath("c"), isinstance(P(1), os.PathLike), isinstance("x", os.PathLike))
print(issubclass(P, os.PathLike), os.fsencode("ä"), os.fsdecode(b"\xc3\xa4"), os.fsencode(b"x"), ascii(os.fsdecode(b"\xff")))
with open(P("f"), "w") as f:
    f.write("x")
print(os.path.exists(P("f")), os.path.join(P("a"), "b"), os.path.basename(P("x/y")), os.stat(P("f")).st_size)
os.rename(P("f"), P("g"))
print(os.listdir(P(".")), os.listdir(b"."))
os.remove(P("g"))
for wrong in (3.5, None, P(3), [], object()):
    try:
        os.fspath(wrong)
    except TypeError as e:
        print(str(e).split(" at 0x")[0])
class Sub(os.PathLike):
    def __fspath__(self):
        return "sub"
print(os.fspath(Sub()), isinstance(Sub(), os.PathLike))
os.makedirs("a/b/c", exist_ok=True)
os.makedirs("a/b/c", exist_ok=True)
try:
    os.makedirs("a/b")
except FileExistsError as e:
    print(e)
os.renames("a/b/c", "x/y")
print(os.path.isdir("x/y"), os.path.exists("a"))
os.removedirs("x/y")
print(os.listdir())
