import os
import vfs

os.mkdir("root")
with open("root/a.txt", "w") as f:
    f.write("content")
fs = vfs.VfsPosix(os.getcwd() + "/root")
vfs.mount(fs, "/host")
print(open("/host/a.txt").read(), os.listdir("/host"), os.stat("/host/a.txt")[6])
os.mkdir("/host/sub")
os.chdir("/host/sub")
with open("b.txt", "w") as f:
    f.write("b")
print(os.getcwd(), os.listdir(), sorted(os.listdir("..")), sorted(os.listdir("../../..")))
os.rename("b.txt", "c.txt")
print(open("/host/sub/c.txt").read())
os.remove("c.txt")
os.chdir("/host")
os.rmdir("sub")
print(os.listdir("/host"))
vfs.umount("/host")
ro = vfs.VfsPosix("root")
vfs.mount(ro, "/ro", readonly=True)
print(open("/ro/a.txt").read())
for f, args in ((open, ("/ro/new", "w")), (os.mkdir, ("/ro/d",)), (os.remove, ("/ro/a.txt",))):
    try:
        f(*args)
    except OSError as e:
        print(e.errno)
vfs.umount("/ro")
