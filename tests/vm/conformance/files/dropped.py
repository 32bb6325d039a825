# Files that a program opens and drops without closing them: what was written is there after a collection, and they do not run out.
import gc
import os

name = f"/tmp/adder-dropped-{os.getpid()}" if hasattr(os, "getpid") else "/tmp/adder-dropped"


def write(text):
    f = open(name, "w")
    f.write(text)


def keep():
    f = open(name)
    g = open(name, "rb")
    gc.collect()
    return f.read(), g.read(3)


write("what was written\n" * 3)
gc.collect()
print(open(name).read())
print(keep())

total = 0
for i in range(3000):  # more than a process may have open
    total += len(open(name).read())
print(total)

handles = [open(name, "a") for i in range(20)]
for i, f in enumerate(handles):
    f.write(str(i % 10))
del handles, f
gc.collect()
print(len(open(name).read()), sorted(open(name).read()[-20:]))
os.remove(name)
