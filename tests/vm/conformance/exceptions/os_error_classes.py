import errno
for n in ("EPERM", "ENOENT", "ESRCH", "EINTR", "ECHILD", "EAGAIN", "EACCES", "EEXIST", "ENOTDIR", "EISDIR", "EINVAL", "EPIPE", "ESHUTDOWN", "ECONNABORTED", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EINPROGRESS"):
    e = OSError(getattr(errno, n), "text")
    print(n, type(e).__name__, e.errno == getattr(errno, n), e.args == (e.errno, "text"))
print(type(OSError(2)).__name__, type(OSError(2, "a", "f")).__name__, OSError(2, "a", "f"), OSError(2, "a", "f", None, "g"))
print(issubclass(ChildProcessError, OSError), issubclass(BrokenPipeError, ConnectionError), EnvironmentError is IOError is OSError)
