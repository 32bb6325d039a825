# Files and folders through Path.
from pathlib import Path

base = Path("work")
base.mkdir()
f = base / "a.txt"
print(f.exists(), f.write_text("hello\nwörld\n", encoding="utf-8"), f.exists(), f.is_file(), base.is_dir(), f.is_dir(), f.stat().st_size)
print(f.read_text(encoding="utf-8"), f.read_bytes(), (base / "b").write_bytes(b"\0\1"), f.is_symlink())
with f.open("a") as out:
    out.write("more")
print(f.read_text(encoding="utf-8").splitlines()[-1], sorted(p.name for p in base.iterdir()))
moved = f.rename(base / "c.txt")
print(moved, f.exists(), moved.exists(), moved.replace(base / "b"), (base / "b").read_bytes()[:5])
(base / "x" / "y").mkdir(parents=True)
(base / "x").mkdir(exist_ok=True)
(base / "x" / "t").touch()
for call in (lambda: base.mkdir(), lambda: (base / "n" / "m").mkdir(), lambda: (base / "no").read_text(), lambda: (base / "no").unlink(), lambda: base.rmdir(), lambda: (base / "x" / "t").touch(exist_ok=False),
             lambda: (base / "no").stat(), lambda: (base / "b").write_text(b"x")):
    try:
        print(call())
    except (OSError, TypeError) as e:
        print(type(e).__name__, getattr(e, "errno", None), getattr(e, "filename", None) and str(e.filename))
(base / "no").unlink(missing_ok=True)
(base / "x" / "t").unlink()
print((base / "x" / "y").rmdir(), (base / "x").rmdir(), [p.name for p in base.iterdir()], (Path.cwd() / base).samefile(base.resolve()), Path("/x/../y").resolve(), base.absolute() == Path.cwd() / "work")
