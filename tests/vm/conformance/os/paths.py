# os.path: joining, splitting, normalising text of paths; questions about real ones.
import os
from os import path

for a in (("a", "b"), ("a/", "b"), ("a", "/b"), ("a", ""), ("", "b"), ("/", "x"), ("a", "b", "c.txt"), ("a", "../b"), ("a/b/", "", "c"), ("x",)):
    print(a, path.join(*a))
for p in ("a/b/c.txt", "/", "", "a", "/a", "a/", "//a//b", "c.tar.gz", ".hidden", "a/.hidden", "a.b/c", "a/b.", "...", "dir.d/file"):
    print(repr(p), path.split(p), path.splitext(p), path.basename(p), path.dirname(p), path.isabs(p))
for p in ("a//b", "a/./b", "a/../b", "../a", "/..", "/../a", "", ".", "./", "a/b/../../..", "//a", "///a", "a/", "/a/b/../c/./d//e"):
    print(repr(p), path.normpath(p))
print(path.commonprefix(["/usr/lib", "/usr/local"]), path.commonprefix([]), path.commonpath(["/usr/lib", "/usr/lib/x"]), path.commonpath(["a/b", "a/c"]), path.relpath("/a/b/c", "/a/d"), path.relpath("x/y", "x"), path.relpath("a", "a"))
open("f", "w").close()
os.mkdir("d")
print(path.exists("f"), path.exists("d"), path.exists("no"), path.isfile("f"), path.isfile("d"), path.isdir("d"), path.isdir("f"), path.islink("f"), path.getsize("f"), path.getmtime("f") > 0, path.isfile("no"), path.isdir(""))
print(path.abspath(".") == os.getcwd(), path.abspath("d/../f") == os.getcwd() + "/f", path.realpath("f") == path.abspath("f"), path.samefile("f", "d/../f") if hasattr(path, "samefile") else True, path.sep, path.expanduser("x"), path.normcase("A/b"))
for f in (lambda: path.getsize("no"), lambda: path.split(5), lambda: path.getmtime("no"), lambda: path.commonpath([])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
