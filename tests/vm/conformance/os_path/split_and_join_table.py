# os.path: join, split, splitext, normpath, relpath, commonpath, basename and dirname of odd paths; bytes; refusals.
import os.path as p

for path in ["", "/", "//", "///a", "a", "a/", "/a", "a/b", "/a//b/", "a.b/c", ".a", "..", "a.", "a.b.c", "/.x", "a/..b", "./a/../b", "../../a", "/..", "a//b/./c/..", "...x", "a/.b.c"]:
    print(repr(path), p.split(path), p.splitext(path), p.normpath(path), p.basename(path), repr(p.dirname(path)), p.isabs(path))
print(p.join("a", "b", "/c", "d"), p.join("a", ""), p.join("", "a"), p.join("a/", "/b"), p.join(b"a", b"b"), p.relpath("/a/b", "/a/c/d"), p.relpath("/a", "/a"), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonpath(["a"]), repr(p.commonprefix(["abc", "abd"])), p.commonprefix([]) == "", p.splitdrive("/a"))
for f in [lambda: p.join("a", b"b"), lambda: p.join(5), lambda: p.split(5), lambda: p.splitext(None), lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.relpath(""), lambda: p.basename(["a"])]:
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
