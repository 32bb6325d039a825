import os
import os.path as p

os.makedirs("d/e")
os.symlink("d", "l")
os.symlink("../l/e", "d/back")
here = os.getcwd()
for name in ("l/e", "d/back", "l/../d", "l/e/../..", "d/./e//", "nope/x", "l/nope"):
    print(name, p.realpath(name).replace(here, "HERE"), p.normpath(name))
os.symlink("loop", "loop")
print(p.realpath("loop").replace(here, "HERE"))
try:
    p.realpath("nope", strict=True)
except FileNotFoundError as e:
    print(e.errno)
os.environ["ADDER_X"] = "val"
for s in ("$ADDER_X", "a${ADDER_X}b", "$ADDER_NOPE", "${ADDER_NOPE}", "$", "a$", "${", "${ADDER_X", "$$ADDER_X", "x$ADDER_X/y"):
    print(s, p.expandvars(s), p.expandvars(s.encode()))
print(p.splitdrive("/a/b"), p.ismount("/"), p.ismount("d"), p.normcase("A/b"))
os.environ["HOME"] = "/home/me"
print(p.expanduser("~"), p.expanduser("~/x"), p.expanduser("a/~"))
print(p.commonpath(["/a/b/c", "/a/b/d"]), p.commonprefix(["abc", "abd"]), p.commonprefix([]), p.relpath("/a/b", "/a/c"))
for wrong in ([], ["/a", "b"]):
    try:
        p.commonpath(wrong)
    except ValueError as e:
        print(e)
