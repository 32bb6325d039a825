import os
import vfs

class Fixed:
    def __init__(self, name):
        self.name = name
    def mount(self, readonly, mkfs):
        pass
    def umount(self):
        pass
    def ilistdir(self, path):
        return iter([(self.name + path, 0x8000, 0)])
    def stat(self, path):
        if path == "/none":
            raise OSError(2)
        return (0x8000, 0, 0, 0, 0, 0, len(path), 0, 0, 0)

vfs.mount(Fixed("outer"), "/m")
vfs.mount(Fixed("inner"), "/m/sub")
vfs.mount(Fixed("other"), "/mm")
for path in ("/m", "/m/", "/m/x", "/m/sub", "/m/sub/y/z", "/m/subway", "/mm", "/mm/q"):
    print(path, os.listdir(path))
print(os.stat("/m/file")[6])
try:
    os.stat("/m/sub/none")
except OSError as e:
    print(e.errno)
vfs.umount("/m")
print(os.listdir("/m/sub"))
vfs.umount("/m/sub")
vfs.umount("/mm")
try:
    os.listdir("/m/sub")
except OSError as e:
    print(e.errno)
