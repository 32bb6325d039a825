import os
import stat

with open("f", "w") as f:
    f.write("data")
os.symlink("f", "s")
os.link("f", "h")
print(os.readlink("s"), os.path.islink("s"), os.path.islink("f"), os.lstat("s").st_size, os.stat("s").st_size)
print(os.path.samefile("f", "h"), os.path.samefile("f", "s"), os.stat("f").st_nlink)
print(stat.S_ISLNK(os.lstat("s").st_mode), stat.S_ISREG(os.stat("s").st_mode), stat.filemode(os.lstat("s").st_mode))
os.symlink("missing", "dangling")
print(os.path.exists("dangling"), os.path.lexists("dangling"), os.path.realpath("dangling") == os.path.join(os.getcwd(), "missing"))
os.utime("f", (1000, 2000.5))
s = os.stat("f")
print(s.st_atime, s.st_mtime, s.st_mtime_ns, s[8], os.path.getmtime("f"))
os.utime("f", ns=(5, 7_000_000_001))
print(os.stat("f").st_mtime_ns, os.stat("f").st_atime_ns)
for wrong in (dict(times=(1, 2), ns=(1, 2)), dict(times=3), dict(ns=(1,))):
    try:
        os.utime("f", **wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
entries = sorted(os.scandir("."), key=lambda e: e.name)
print([(e.name, e.is_file(), e.is_dir(), e.is_symlink(), e.is_file(follow_symlinks=False)) for e in entries])
os.remove("s")
print(os.path.exists("f"), stat.filemode(0o100644), stat.filemode(0o40755), stat.filemode(0o104755))
