# Taking pure paths apart.
from pathlib import PurePosixPath as P, PureWindowsPath as W

for text in ("", ".", "/", "//", "///", "a", "a/", "a//b", "./a/./b", "/a/b.tar.gz", "//server/x", "a/..", "..", ".hidden", "a.b.", "x/.y.z", "/"):
    p = P(text)
    print(repr(text), p, repr(p), p.parts, p.anchor, p.root, p.name, p.stem, p.suffix, p.suffixes, p.parent, [str(q) for q in p.parents], p.is_absolute())
for text in ("c:", "c:\\", "c:a\\b", "C:/a/b.txt", "\\a", "\\\\srv\\share", "\\\\srv\\share\\d\\e.f", "a/b", "c:..\\x"):
    p = W(text)
    print(text, p, repr(p), p.parts, p.drive, p.root, p.anchor, p.name, p.parent, p.is_absolute(), p.as_posix())
