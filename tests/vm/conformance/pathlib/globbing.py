# glob and rglob.
from pathlib import Path

for name in ("a.py", "b.txt", "d/c.py", "d/e/f.py", "d/e/.g", "d/.h/i.py"):
    p = Path("t", name)
    p.parent.mkdir(parents=True, exist_ok=True)
    p.touch()
t = Path("t")
for pattern in ("*", "*.py", "**", "**/*.py", "d/*", "*/*", "d/**/*.py", "?.py", "[ab]*", "d/", "none/*", "d/e/f.py", ".*", "**/e"):
    print(pattern, sorted(p.as_posix() for p in t.glob(pattern)))
print(sorted(p.as_posix() for p in t.rglob("*.py")), sorted(p.as_posix() for p in t.rglob("")))
for pattern in ("", "/abs", "x**"):
    try:
        print(list(t.glob(pattern)))
    except (ValueError, NotImplementedError) as e:
        print(type(e).__name__, e)
