import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as d:
    print(os.path.isdir(d))
    with open(os.path.join(d, "f"), "w") as f:
        f.write("x")
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="pre", dir=".") as f:
    f.write("data")
    f.seek(0)
    print(f.read(), os.path.basename(f.name).startswith("pre"), f.name.endswith(".txt"), os.path.exists(f.name))
print(os.path.exists(f.name), os.listdir("."))
fd, name = tempfile.mkstemp(dir=".")
os.write(fd, b"abc")
os.close(fd)
print(os.path.getsize(name), oct(os.stat(name).st_mode & 0o777))
with tempfile.TemporaryFile() as f:
    f.write(b"123")
    f.seek(1)
    print(f.read())
with tempfile.SpooledTemporaryFile(max_size=4, mode="w+") as f:
    f.write("ab")
    f.write("cdefg")
    f.seek(0)
    print(f.read())
print(shutil.copy(name, "copy"), open("copy").read())
os.makedirs("tree/sub")
open("tree/a.txt", "w").close()
open("tree/sub/b.py", "w").close()
shutil.copytree("tree", "twin", ignore=shutil.ignore_patterns("*.py"))
print(sorted(os.path.join(r, n) for r, ds, fs in os.walk("twin") for n in ds + fs))
print(shutil.move("twin/a.txt", "moved"), os.path.exists("twin/a.txt"))
shutil.rmtree("tree")
print(os.path.exists("tree"))
shutil.rmtree("missing", ignore_errors=True)
for op in (lambda: shutil.rmtree("missing"), lambda: shutil.copyfile("copy", "copy"), lambda: shutil.copy("nope", "x")):
    try:
        op()
    except OSError as e:
        print(type(e).__name__)
print(shutil.which("sh") is not None, shutil.which("no such program"))
