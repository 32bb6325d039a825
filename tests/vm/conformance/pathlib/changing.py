# with_name, with_stem, with_suffix, relative_to, is_relative_to.
from pathlib import PurePosixPath as P

p = P("/home/user/archive.tar.gz")
print(p.with_name("x"), p.with_stem("new"), p.with_suffix(".zip"), p.with_suffix(""), P("a").with_suffix(".b"), P("a.b").with_stem("c"))
for call in (lambda: P("/").with_name("x"), lambda: p.with_name(""), lambda: p.with_name("a/b"), lambda: p.with_suffix("zip"), lambda: p.with_suffix("."), lambda: p.with_suffix("./x"), lambda: P("").with_suffix(".x")):
    try:
        print(call())
    except ValueError as e:
        print(e)
print(p.relative_to("/home"), p.relative_to("/"), P("a/b").relative_to("a/b"), P("a/b").relative_to("a"), P("a").relative_to(""))
for base in ("/usr", "home", "/home/us", "/home/user/archive.tar.gz/x"):
    try:
        print(p.relative_to(base))
    except ValueError as e:
        print(e)
    print(p.is_relative_to(base))
