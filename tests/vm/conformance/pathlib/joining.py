# Putting pure paths together.
from pathlib import PurePath, PurePosixPath as P, PureWindowsPath as W

print(P("a") / "b" / "c.d", "x" / P("y"), P("/a") / "/b", P("a", "b", "/c", "d"), P("a").joinpath("b", P("c")), P("a/b") / "..", P() / "")
print(W("c:/a") / "b", W("c:/a") / "/b", W("c:/a") / "d:x", W("c:/a") / "c:b", W("c:a", "c:/b"))
for wrong in (5, None, b"x"):
    for call in (lambda: P("a") / wrong, lambda: P(wrong)):
        try:
            print(call())
        except TypeError:
            print("TypeError")
class Like:
    def __fspath__(self):
        return "like/this"
print(P(Like()), P("a") / Like(), type(PurePath("x")).__name__, bytes(P("a/é")))
