# os functions on names that are missing or of the wrong kind: which error, its number and file name; fspath and makedirs.
import os

os.makedirs("a/b", exist_ok=True)
open("f", "w").close()
for f in [lambda: os.mkdir("a"), lambda: os.rmdir("a"), lambda: os.rmdir("f"), lambda: os.remove("none"), lambda: os.listdir("f"), lambda: os.listdir("none"), lambda: os.rename("none", "x"), lambda: os.stat("none"), lambda: os.makedirs("a/b"), lambda: os.chdir("none"), lambda: os.mkdir("none/x"), lambda: os.fspath(5), lambda: os.fspath("s"), lambda: os.listdir("a"), lambda: sorted(os.listdir(b".")), lambda: os.removedirs("a/b"), lambda: os.path.exists("a")]:
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e.errno, e.filename, e)
    except TypeError as e:
        print("TypeError", e)
