import fnmatch
import glob
import os

for name, pattern in (("a.py", "*.py"), ("a.PY", "*.py"), ("abc", "a?c"), ("abc", "a[b-d]c"), ("abc", "a[!b]c"), ("a]c", "a[]]c"),
                      ("x", "[!]"), ("a*b", "a[*]b"), ("a\nb", "a*b"), ("", "*"), ("a[b", "a[b"), ("ab.c", "*[.]c")):
    print(repr(name), pattern, fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(["a.c", "b.h", "c.c"], "*.c"), fnmatch.filter([b"x.c"], b"*.c"))
for d in ("d/e/f", "d/.h", "g"):
    os.makedirs(d)
for f in ("1.txt", "2.txt", "d/3.txt", "d/e/4.txt", "d/e/f/5.txt", "d/.hid.txt", "g/x[1].txt"):
    open(f, "w").close()
for pattern in ("*.txt", "*/*.txt", "d/**", "**/*.txt", "d/[!.]*", "d/.*", "nope*", "1.txt", "*/", "g/x[[]1].txt", "?", "**"):
    print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
print(glob.escape("a[1]*?"), sorted(glob.glob("*.txt", root_dir="d")), sorted(glob.glob(b"*.txt")))
