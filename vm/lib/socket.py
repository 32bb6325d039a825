# Sockets: objects over the system's, with CPython's methods and those of MicroPython's streams.
import _socket

_constants = _socket.constants()
globals().update(_constants)

error = OSError
timeout = TimeoutError
has_ipv6 = True


class herror(OSError):
    pass


class gaierror(OSError):
    pass


_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout):
    global _default_timeout
    _default_timeout = _checked_timeout(timeout)


def _checked_timeout(value):
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        to_float = getattr(type(value), "__float__", None)
        if to_float is None:
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = to_float(value)
    if value != value:
        raise ValueError("Invalid value NaN (not a number)")
    if value < 0:
        raise ValueError("Timeout value out of range")
    return float(value)


_family_names = {v: k for k, v in _constants.items() if k.startswith("AF_")}
_type_names = {v: k for k, v in _constants.items() if k.startswith("SOCK_")}


class socket:
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._fd = -1
        self._files = 0
        self._closing = False
        if fileno is not None:
            if not isinstance(fileno, int):
                raise TypeError(f"an integer is required (got type {fileno.__class__.__name__})")
            if fileno < 0:
                raise ValueError("negative file descriptor")
            self._fd = fileno
            try:
                family = _socket.getsockopt(fileno, SOL_SOCKET, SO_DOMAIN, 0) if family == -1 else family
                type = _socket.getsockopt(fileno, SOL_SOCKET, SO_TYPE, 0) if type == -1 else type
                proto = _socket.getsockopt(fileno, SOL_SOCKET, SO_PROTOCOL, 0) if proto == -1 else proto
            except OSError:
                self._fd = -1
                raise
        else:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
            self._fd = _socket.socket(family, type, proto)
        self.family = family
        self.type = type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
        self.proto = proto
        self._timeout = 0.0 if type & SOCK_NONBLOCK else _default_timeout
        if self._timeout is not None:
            _socket.setblocking(self._fd, False)

    def __repr__(self):
        shown = f"<{self.__class__.__module__}.{self.__class__.__qualname__}{' [closed]' if self._fd < 0 else ''} fd={self._fd}"
        shown += f", family={self.family}, type={self.type}, proto={self.proto}"
        if self._fd >= 0:
            for name, get in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = get()
                    if address:
                        shown += f", {name}={address}"
                except OSError:
                    pass
        return shown + ">"

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __del__(self):
        if getattr(self, "_fd", -1) >= 0:
            self._really_close()

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def fileno(self):
        return self._fd

    def detach(self):
        fd, self._fd = self._fd, -1
        return fd

    def _really_close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _socket.close(fd)

    def close(self):
        self._closing = True
        if self._files <= 0:
            self._really_close()

    def _release(self):
        self._files -= 1
        if self._closing and self._files <= 0:
            self._really_close()

    def dup(self):
        import os

        made = self.__class__(self.family, self.type, self.proto, fileno=os.dup(self._fd))
        made.settimeout(self._timeout)
        return made

    # -- how long it waits

    def settimeout(self, value):
        self._timeout = _checked_timeout(value)
        _socket.setblocking(self._fd, self._timeout is None)

    def gettimeout(self):
        return self._timeout

    timeout = property(gettimeout)

    def setblocking(self, flag):
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        return self._timeout != 0.0

    def getsockopt(self, level, optname, buflen=0):
        return _socket.getsockopt(self._fd, level, optname, buflen)

    def setsockopt(self, level, optname, value, optlen=None):
        if value is None and optlen is None:
            raise TypeError("setsockopt() with None needs the length")
        if callable(value):  # MicroPython's way to be called when something comes; asyncio is there for that
            raise OSError(95, "Operation not supported")
        _socket.setsockopt(self._fd, level, optname, value, optlen)

    # -- connections

    def bind(self, address):
        _socket.bind(self._fd, self.family, address)

    def listen(self, backlog=128):
        _socket.listen(self._fd, backlog)

    def accept(self):
        fd, address = _socket.accept(self._fd, self._timeout)
        made = socket(self.family, self.type, self.proto, fileno=fd)
        if _default_timeout is None and self._timeout:
            made.setblocking(True)
        return made, address

    def connect(self, address):
        number = _socket.connect(self._fd, self._timeout, self.family, address)
        if number:
            from os import strerror

            raise OSError(number, strerror(number))

    def connect_ex(self, address):
        try:
            return _socket.connect(self._fd, self._timeout, self.family, address)
        except TimeoutError:
            return 11

    def shutdown(self, how):
        _socket.shutdown(self._fd, how)

    def getsockname(self):
        return _socket.getsockname(self._fd, False)

    def getpeername(self):
        return _socket.getsockname(self._fd, True)

    # -- data

    def recv(self, bufsize, flags=0):
        return _socket.recv(self._fd, self._timeout, bufsize, flags, False)

    def recvfrom(self, bufsize, flags=0):
        return _socket.recv(self._fd, self._timeout, bufsize, flags, True)

    def recv_into(self, buffer, nbytes=0, flags=0):
        return _socket.recv_into(self._fd, self._timeout, buffer, nbytes, flags, False)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        return _socket.recv_into(self._fd, self._timeout, buffer, nbytes, flags, True)

    def send(self, data, flags=0):
        return _socket.send(self._fd, self._timeout, data, flags, self.family, None)

    def sendto(self, data, *args):
        if not args or len(args) > 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({len(args) + 1} given)")
        flags = args[0] if len(args) == 2 else 0
        return _socket.send(self._fd, self._timeout, data, flags, self.family, args[-1])

    def sendall(self, data, flags=0):
        view = memoryview(data)
        if view.format != "B":
            view = view.cast("B")
        sent = _socket.send(self._fd, self._timeout, view, flags, self.family, None)
        while sent < len(view):
            sent += _socket.send(self._fd, self._timeout, view[sent:], flags, self.family, None)

    def sendfile(self, file, offset=0, count=None):
        if offset:
            file.seek(offset)
        total = 0
        while count is None or total < count:
            data = file.read(8192 if count is None else min(8192, count - total))
            if not data:
                break
            self.sendall(data)
            total += len(data)
        return total

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        import io

        raw = _socket_io()(self, "".join(c for c in mode if c != "b") or "r")
        self._files += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if "r" in mode and "w" in mode:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif "w" in mode:
            buffer = io.BufferedWriter(raw, buffering)
        else:
            buffer = io.BufferedReader(raw, buffering)
        if "b" in mode:
            return buffer
        text = io.TextIOWrapper(buffer, encoding, errors, newline)
        text.mode = mode
        return text

    # -- MicroPython's streams

    def read(self, size=-1):
        parts = []
        while size:
            try:
                data = self.recv(4096 if size < 0 else size)
            except BlockingIOError:
                if not parts:
                    return None
                break
            if not data:
                break
            parts.append(data)
            if size > 0:
                size -= len(data)
        return b"".join(parts)

    def readinto(self, buf, nbytes=-1):
        view = memoryview(buf)
        if nbytes >= 0:
            view = view[:nbytes]
        done = 0
        while done < len(view):
            try:
                n = self.recv_into(view[done:])
            except BlockingIOError:
                if not done:
                    return None
                break
            if n == 0:
                break
            done += n
        return done

    def readline(self, size=-1):
        line = bytearray()
        while size < 0 or len(line) < size:
            try:
                c = self.recv(1)
            except BlockingIOError:
                if not line:
                    return None
                break
            line += c
            if not c or c == b"\n":
                break
        return bytes(line)

    def write(self, buf):
        try:
            self.sendall(buf)
        except BlockingIOError:
            return None
        return len(buf)


SocketType = socket


def __getattr__(name):
    if name != "SocketIO":
        raise AttributeError(f"module 'socket' has no attribute '{name}'")
    return _socket_io()


def _socket_io():  # a class that is made when it is needed
    known = globals().get("SocketIO")
    if known is not None:
        return known
    import io

    class SocketIO(io.RawIOBase):
        def __init__(self, sock, mode):
            self._sock = sock
            self._mode = mode
            self._timed_out = False

        def readinto(self, b):
            self._check("r")
            if self._timed_out:
                raise OSError("cannot read from timed out object")
            try:
                return self._sock.recv_into(b)
            except TimeoutError:
                self._timed_out = True
                raise
            except BlockingIOError:
                return None

        def write(self, b):
            self._check("w")
            try:
                return self._sock.send(b)
            except BlockingIOError:
                return None

        def _check(self, mode):
            if self.closed:
                raise ValueError("I/O operation on closed socket.")
            if mode not in self._mode:
                raise io.UnsupportedOperation("not readable" if mode == "r" else "not writable")

        def readable(self):
            return "r" in self._mode

        def writable(self):
            return "w" in self._mode

        def fileno(self):
            return self._sock.fileno()

        @property
        def name(self):
            return -1 if self.closed else self.fileno()

        @property
        def mode(self):
            return self._mode + "b"

        def close(self):
            if self.closed:
                return
            super().close()
            self._sock._release()
            self._sock = None

    SocketIO.__qualname__ = "SocketIO"
    globals()["SocketIO"] = SocketIO
    return SocketIO


def fromfd(fd, family, type, proto=0):
    import os

    return socket(family, type, proto, fileno=os.dup(fd))


def socketpair(family=None, type=_constants["SOCK_STREAM"], proto=0):
    family = AF_UNIX if family is None else family
    a, b = _socket.socketpair(family, type, proto)
    return socket(family, type, proto, a), socket(family, type, proto, b)


# ---- names and addresses


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    elif host is not None and not isinstance(host, str):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    if isinstance(port, int):
        port = str(port)
    elif isinstance(port, (bytes, bytearray)):
        port = port.decode()
    elif port is not None and not isinstance(port, str):
        raise OSError("Int or String expected")
    found = _socket.getaddrinfo(host, port, family, type, proto, flags)
    if isinstance(found, tuple):
        raise gaierror(*found)
    return found


def gethostbyname(hostname):
    return getaddrinfo(hostname, None, AF_INET)[0][4][0]


def gethostbyname_ex(hostname):
    rows = getaddrinfo(hostname, None, AF_INET, SOCK_STREAM)
    return hostname, [], [row[4][0] for row in rows]


def gethostname():
    return _socket.gethostname()


def getfqdn(name=""):
    return name.strip() or gethostname()


def getservbyname(servicename, protocolname=None):
    port = _socket.getservbyname(servicename, protocolname)
    if port < 0:
        raise OSError("service/proto not found")
    return port


def getnameinfo(sockaddr, flags):
    return sockaddr[0], str(sockaddr[1])


def inet_pton(address_family, ip_string):
    packed = _socket.inet_pton(address_family, ip_string)
    if packed is None:
        raise OSError("illegal IP address string passed to inet_pton")
    return packed


def inet_ntop(address_family, packed_ip):
    return _socket.inet_ntop(address_family, packed_ip)


def inet_aton(ip_string):
    numbers = []
    parts = ip_string.split(".")
    try:
        for part in parts:
            base = 16 if part[:2] in ("0x", "0X") else 8 if part[:1] == "0" else 10
            numbers.append(int(part, base))
    except ValueError:
        numbers.clear()
    count = len(numbers)
    if not 1 <= count <= 4 or any(n > 255 for n in numbers[:-1]) or numbers[-1] >= 1 << 8 * (5 - count):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - count, "big")


def inet_ntoa(packed_ip):
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return "%d.%d.%d.%d" % tuple(packed_ip)


def _swapped(name, size):
    def swap(x, /):
        if not isinstance(x, int):
            raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")
        if x < 0:
            raise OverflowError(f"{name}: can't convert negative Python int to C {size * 8}-bit unsigned integer")
        if x >> size * 8:
            raise OverflowError(f"{name}: Python int too large to convert to C {size * 8}-bit unsigned integer")
        return int.from_bytes(x.to_bytes(size, "big"), "little")

    swap.__name__ = swap.__qualname__ = name
    return swap


htons, ntohs = _swapped("htons", 2), _swapped("ntohs", 2)
htonl, ntohl = _swapped("htonl", 4), _swapped("ntohl", 4)


# ---- for short


def create_connection(address, timeout=None, source_address=None, *, all_errors=False):
    host, port = address
    errors = []
    for family, kind, proto, _, sockaddr in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not None:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(sockaddr)
            return sock
        except OSError as error:
            errors.append(error)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError("getaddrinfo returns an empty list")
    try:
        if not all_errors:
            raise errors[0]
        raise ExceptionGroup("create_connection failed", errors)
    finally:
        errors = None


def has_dualstack_ipv6():
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=None, backlog=None, reuse_port=False, dualstack_ipv6=False):
    sock = socket(AF_INET if family is None else family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if sock.family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as error:
            raise OSError(error.errno, f"{error.strerror} (while attempting to bind on address {address!r})") from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except:
        sock.close()
        raise
