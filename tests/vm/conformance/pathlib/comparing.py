# Order, equality, hash, match.
from pathlib import PurePosixPath as P, PureWindowsPath as W

print(P("a/b") == P("a//b"), P("a") == P("A"), W("a") == W("A"), hash(W("A/b")) == hash(W("a/B")), P("a") == W("a"), P("a") == "a")
print(sorted([P("b"), P("a/c"), P("a"), P("a/b/c"), P("/")]), P("a") < P("a/b"), W("B") > W("a"))
try:
    P("a") < W("b")
except TypeError:
    print("TypeError")
for path, pattern in (("a/b.py", "*.py"), ("a/b.py", "b.*"), ("/a/b.py", "/*/*.py"), ("/a/b.py", "/*.py"), ("a/b/c.py", "b/*.py"), ("a.py", "A.py"), ("x", "?"), ("xy", "[!x]y")):
    print(path, pattern, P(path).match(pattern), W(path).match(pattern))
try:
    P("a").match("")
except ValueError as e:
    print(e)
print(P("/a b/ü").as_uri(), len({P("a"), P("a/."), P("./a")}))
