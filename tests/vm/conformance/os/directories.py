# Directories: making, listing, walking, renaming, removing; what fails and how it says so.
import os

top = os.getcwd()
print(os.listdir(), os.listdir("."), os.sep, os.curdir, os.pardir, os.linesep == "\n", os.name)
os.mkdir("d")
os.makedirs("a/b/c")
os.makedirs("a/b", exist_ok=True)
for path, text in (("a/one.txt", "1"), ("a/b/two.txt", "22"), ("a/b/c/three.txt", "333"), ("d/x.py", "")):
    with open(path, "w") as f:
        f.write(text)
print(sorted(os.listdir("a")), sorted(os.listdir("a/b")), os.listdir("a/b/c"), sorted(os.listdir()))
for root, dirs, files in os.walk("a"):
    dirs.sort()
    print(root, dirs, sorted(files))
print([(r, sorted(d), f) for r, d, f in os.walk("a", topdown=False)][-1][0], list(os.walk("nothing")))
print(sorted((e.name, e.is_dir(), e.is_file()) for e in os.scandir("a")))
os.rename("a/one.txt", "a/renamed.txt")
os.replace("a/renamed.txt", "d/x.py")
print(open("d/x.py").read(), sorted(os.listdir("a")))
os.chdir("a/b")
print(os.getcwd() == top + "/a/b", sorted(os.listdir("..")), os.path.exists("two.txt"), os.path.abspath("q") == top + "/a/b/q")
os.chdir(top)
os.remove("a/b/c/three.txt")
os.unlink("a/b/two.txt")
os.rmdir("a/b/c")
os.removedirs("a/b")
print(sorted(os.listdir()), os.path.exists("a"))
st = os.stat("d/x.py")
print(st.st_size, st[6], (st.st_mode & 0o170000) == 0o100000, (os.stat("d").st_mode & 0o170000) == 0o40000, st.st_mtime > 1e9, os.access("d/x.py", os.R_OK), os.access("nope", os.F_OK))
for f in (lambda: os.mkdir("d"), lambda: os.mkdir("no/such"), lambda: os.makedirs("d"), lambda: os.rmdir("d"), lambda: os.rmdir("nope"), lambda: os.remove("nope"), lambda: os.remove("d"), lambda: os.listdir("nope"), lambda: os.listdir("d/x.py"), lambda: os.rename("nope", "other"), lambda: os.stat("nope"), lambda: os.chdir("nope"), lambda: os.mkdir(5), lambda: os.mkdir(), lambda: os.rmdir("d/x.py"), lambda: os.unlink("nope/x")):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, "|", e)
    except TypeError as e:
        print("TypeError")
