import os
import vfs

class File:
    def __init__(self, fs, name, data, mode):
        self.fs, self.name, self.data, self.text = fs, name, data, "b" not in mode
        self.at = len(data) if "a" in mode else 0
    def read(self, n=-1):
        end = len(self.data) if n < 0 else self.at + n
        piece, self.at = self.data[self.at:end], min(end, len(self.data))
        return piece.decode() if self.text else piece
    def write(self, data):
        data = data.encode() if self.text else bytes(data)
        self.data += data
        self.fs.files[self.name] = self.data
        return len(data)
    def close(self):
        pass
    def __enter__(self):
        return self
    def __exit__(self, *args):
        pass

class Ram:
    """A file system in a dict."""
    def __init__(self):
        self.files, self.cwd, self.log = {}, "/", []
        self.dirs = {"/"}
    def mount(self, readonly, mkfs):
        self.log.append(("mount", readonly, mkfs))
    def umount(self):
        self.log.append(("umount",))
    def path(self, p):
        return p if p.startswith("/") else self.cwd.rstrip("/") + "/" + p
    def open(self, p, mode):
        self.log.append(("open", p, mode))
        p = self.path(p)
        if "w" in mode:
            self.files[p] = b""
        elif p not in self.files:
            raise OSError(2)
        return File(self, p, self.files[p], mode)
    def stat(self, p):
        p = self.path(p)
        if p in self.dirs:
            return (0x4000,) + (0,) * 9
        if p not in self.files:
            raise OSError(2)
        return (0x8000, 0, 0, 0, 0, 0, len(self.files[p]), 1, 2, 3)
    def ilistdir(self, p):
        p = self.path(p).rstrip("/") + "/"
        for name in sorted(self.dirs | set(self.files)):
            if name != "/" and name.startswith(p) and "/" not in name[len(p):]:
                yield (name[len(p):], 0x4000 if name in self.dirs else 0x8000, 0, len(self.files.get(name, b"")))
    def mkdir(self, p):
        self.dirs.add(self.path(p))
    def rmdir(self, p):
        self.dirs.remove(self.path(p))
    def remove(self, p):
        if self.files.pop(self.path(p), None) is None:
            raise OSError(2)
    def rename(self, a, b):
        self.files[self.path(b)] = self.files.pop(self.path(a))
    def chdir(self, p):
        if self.path(p) not in self.dirs:
            raise OSError(2)
        self.cwd = self.path(p)
    def getcwd(self):
        return self.cwd
    def statvfs(self, p):
        return (1, 1, 100, 50, 50, 0, 0, 0, 0, 255)

here = os.getcwd()
r = Ram()
r.dirs.add("/deep")
vfs.mount(r, "/ram")
os.chdir("/ram")
print(os.getcwd(), r.cwd)
with open("file", "w") as f:
    f.write("x")
print(r.log[-1], os.listdir(), os.stat("file")[6])
os.chdir("deep")
print(os.getcwd())
open("inner", "w").close()
print(sorted(r.files), os.listdir("/ram"))
try:
    os.chdir("/ram/none")
except OSError as e:
    print(e.errno, os.getcwd())
os.chdir(here)
print(os.getcwd() == here, os.listdir())
os.chdir("/ram")
vfs.umount("/ram")
print(os.getcwd() == here)
