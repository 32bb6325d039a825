# errno: numbers, names, and the exceptions that they become.
import errno
import os

for name in "EPERM ENOENT EIO EBADF EAGAIN ENOMEM EACCES EEXIST ENODEV ENOTDIR EISDIR EINVAL ENOSPC EPIPE".split():
    print(name, getattr(errno, name), errno.errorcode[getattr(errno, name)], os.strerror(getattr(errno, name)), type(OSError(getattr(errno, name), "")).__name__)
try:
    open("missing")
except OSError as e:
    print(e.errno == errno.ENOENT, errno.errorcode[e.errno], e.args)
try:
    os.mkdir("x")
    os.mkdir("x")
except FileExistsError as e:
    print(e.errno == errno.EEXIST, e.filename)
print(isinstance(errno.errorcode, dict), hasattr(errno, "ENOTHING"), errno.EWOULDBLOCK == errno.EAGAIN if hasattr(errno, "EWOULDBLOCK") else True)
