# Streams: sockets, and objects with MicroPython's stream methods, that tasks read and write.
#
# One class does both ways, as MicroPython has it; StreamReader and StreamWriter are names of it. What is written waits
# in a buffer that the loop empties as the socket takes it; what was read ahead waits in another.
from .core import AbstractServer, Handle, _set_unless_done, get_running_loop
from .exceptions import CancelledError, IncompleteReadError, LimitOverrunError

__all__ = ["Server", "Stream", "StreamReader", "StreamReaderProtocol", "StreamWriter", "open_connection",
           "open_unix_connection", "start_server", "start_unix_server"]

_LIMIT = 65536
_CHUNK = 4096


class Stream:
    def __init__(self, source=None, info=None, loop=None, *, limit=_LIMIT):
        if isinstance(source, int):
            limit, source = source, None
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._source = source
        self.s = source  # MicroPython's programs look at it
        self._info = info or {}
        self._limit = limit
        self._loop = loop
        self._buffer = bytearray()  # read, not handed out
        self._eof = False
        self._error = None
        self._waiter = None  # of a reader whose data is fed
        self._out = bytearray()
        self._writing = False
        self._drainers = []
        self._closing = False
        self._closed = None

    def __repr__(self):
        shown = [type(self).__name__]
        if self._buffer:
            shown.append(f"{len(self._buffer)} bytes")
        if self._eof:
            shown.append("eof")
        if self._limit != _LIMIT:
            shown.append(f"limit={self._limit}")
        if self._error:
            shown.append(f"exception={self._error!r}")
        if self._source is not None:
            shown.append(f"transport={self._source!r}")
        return f"<{' '.join(shown)}>"

    def _get_loop(self):
        if self._loop is None:
            self._loop = get_running_loop()
        return self._loop

    @property
    def transport(self):
        return self

    def get_extra_info(self, name, default=None):
        if name in self._info:
            return self._info[name]
        sock = self._source
        try:
            if name == "socket":
                return sock
            if name == "peername":
                return sock.getpeername()
            if name == "sockname":
                return sock.getsockname()
        except (OSError, AttributeError):
            pass
        return default

    # ---- reading

    def exception(self):
        return self._error

    def set_exception(self, error):
        self._error = error
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(error)

    def feed_data(self, data):
        if self._eof:
            raise AssertionError("feed_data after feed_eof")
        if data:
            self._buffer += data
            self._wake_reader()

    def feed_eof(self):
        self._eof = True
        self._wake_reader()

    def _wake_reader(self):
        if self._waiter is not None:
            _set_unless_done(self._waiter, None)

    def at_eof(self):
        return self._eof and not self._buffer

    def is_closing(self):
        return self._closing

    # More bytes into the buffer, or the end.
    async def _fill(self, where):
        if self._waiter is not None:
            raise RuntimeError(f"{where}() called while another coroutine is already waiting for incoming data")
        loop = self._get_loop()
        if self._source is None:
            self._waiter = loop.create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
            return
        self._waiter = loop.create_future()
        try:
            while not self._closing:
                data = self._receive()
                if data is not None:
                    break
                loop._watch_file(self._source, 0, Handle(_set_unless_done, (self._waiter, None), loop))
                try:
                    await self._waiter
                finally:
                    if not self._closing:
                        loop._watch_file(self._source, 0, None)
                self._waiter = loop.create_future()
            else:
                data = b""
        finally:
            self._waiter = None
        if data:
            self._buffer += data
        else:
            self._eof = True

    def _receive(self):
        try:
            recv = getattr(self._source, "recv", None)
            if recv is not None:
                return recv(_CHUNK)
            return self._source.read(_CHUNK)
        except (BlockingIOError, InterruptedError):
            return None

    def _take(self, n):
        data = bytes(self._buffer[:n])
        del self._buffer[:n]
        return data

    def _check(self):
        if self._error is not None:
            raise self._error

    async def read(self, n=-1):
        self._check()
        if n == 0:
            return b""
        if n < 0:
            while not self._eof:
                await self._fill("read")
                self._check()
            return self._take(len(self._buffer))
        if not self._buffer and not self._eof:
            await self._fill("read")
            self._check()
        return self._take(n)

    async def readinto(self, buf):
        data = await self.read(len(buf))
        buf[: len(data)] = data
        return len(data)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), n)
            await self._fill("readexactly")
            self._check()
        return self._take(n)

    async def readline(self):
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                del self._buffer[: error.consumed + 1]
            else:
                self._buffer.clear()
            raise ValueError(error.args[0])

    async def readuntil(self, separator=b"\n"):
        size = len(separator)
        if size == 0:
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        start = 0
        while True:
            at = self._buffer.find(separator, start)
            if at >= 0:
                break
            start = max(0, len(self._buffer) + 1 - size)
            if start > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", start)
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), None)
            await self._fill("readuntil")
            self._check()
        if at > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", at)
        return self._take(at + size)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    # ---- writing

    def write(self, data):
        if self._closing or not data:
            return
        self._out += data
        if not self._writing:
            self._empty()

    def writelines(self, data):
        self.write(b"".join(data))

    # Hands what there is to the socket; what it does not take goes out when it is ready.
    def _empty(self):
        out = self._out
        try:
            while out:
                send = getattr(self._source, "send", None)
                n = send(out) if send is not None else self._source.write(out)
                if not n:
                    break
                del out[:n]
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as error:
            out.clear()
            self._error = self._error or error
        loop = self._get_loop()
        if out and not self._writing:
            self._writing = True
            loop._watch_file(self._source, 1, Handle(self._empty, (), loop))
        elif not out:
            if self._writing:
                self._writing = False
                loop._watch_file(self._source, 1, None)
            drainers, self._drainers = self._drainers, []
            for waiter in drainers:
                _set_unless_done(waiter, None)
            if self._closing:
                self._finish()

    async def drain(self):
        if isinstance(self._error, OSError):
            raise self._error
        if len(self._out) == 0:
            if self._closing:
                from .core import sleep

                await sleep(0)
            return
        waiter = self._get_loop().create_future()
        self._drainers.append(waiter)
        await waiter
        if isinstance(self._error, OSError):
            raise self._error

    def can_write_eof(self):
        return hasattr(self._source, "shutdown")

    def write_eof(self):
        from socket import SHUT_WR

        self._source.shutdown(SHUT_WR)

    def close(self):
        if self._closing:
            return
        self._closing = True
        if not self._out:
            self._finish()

    def abort(self):
        self._out.clear()
        self.close()

    def _finish(self):
        loop = self._loop
        if loop is not None and not loop._closed and self._source is not None:
            try:
                loop._watch_file(self._source, 0, None)
            except (OSError, ValueError):
                pass
        if self._source is not None:
            self._source.close()
        self._wake_reader()
        if self._closed is not None:
            _set_unless_done(self._closed, None)

    async def wait_closed(self):
        if not self._closing:  # MicroPython's programs call it without close()
            self.close()
        if self._out:
            self._closed = self._get_loop().create_future()
            await self._closed

    async def aclose(self):
        self.close()
        await self.wait_closed()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        await self.aclose()

    async def awrite(self, buf, off=0, sz=-1):
        self.write(buf[off:] if sz < 0 else buf[off : off + sz])
        await self.drain()


StreamReader = StreamWriter = Stream


class StreamReaderProtocol:
    """Here only to be named: streams need no protocol."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._stream_reader = stream_reader


def _pair(sock, limit):
    sock.setblocking(False)
    return Stream(sock, None, get_running_loop(), limit=limit)


async def open_connection(host=None, port=None, *, limit=_LIMIT, sock=None, **options):
    loop = get_running_loop()
    if sock is None:
        from .transports import connect

        sock = await connect(loop, host, port, **options)
    stream = _pair(sock, limit)
    return stream, stream


async def open_unix_connection(path=None, *, limit=_LIMIT, sock=None):
    import socket

    if sock is None:
        sock = socket.socket(socket.AF_UNIX)
        sock.setblocking(False)
        try:
            await get_running_loop().sock_connect(sock, path)
        except:
            sock.close()
            raise
    stream = _pair(sock, limit)
    return stream, stream


class Server(AbstractServer):
    def __init__(self, loop, sockets, connected, backlog=100):
        self._loop = loop
        self._sockets = sockets
        self._connected = connected
        self._backlog = backlog
        self._serving = False
        self._forever = None
        self._handlers = set()

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return tuple(self._sockets or ())

    def _start(self):
        if self._serving or self._sockets is None:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop.add_reader(sock, self._accept, sock)

    def _accept(self, sock):
        for _ in range(self._backlog):
            try:
                connection, _ = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            connection.setblocking(False)
            self._connected(self, connection)

    async def start_serving(self):
        self._start()

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except CancelledError:
            self.close()
            raise
        finally:
            self._forever = None

    def close(self):
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        self._serving = False
        for sock in sockets:
            self._loop.remove_reader(sock)
            sock.close()
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()

    async def wait_closed(self):
        from .core import sleep

        await sleep(0)

    def __repr__(self):
        return f"<Server sockets={self.sockets}>"


def _stream_server(client_connected_cb, limit):
    def connected(server, sock):
        stream = _pair(sock, limit)
        result = client_connected_cb(stream, stream)
        if hasattr(result, "send"):
            task = server._loop.create_task(result)
            server._handlers.add(task)
            task.add_done_callback(lambda task: ended(server, task, stream))

    def ended(server, task, stream):
        server._handlers.discard(task)
        if task.cancelled():
            stream.close()
            return
        error = task.exception()
        if error is not None:
            server._loop.call_exception_handler(
                {"message": "Unhandled exception in client_connected_cb", "exception": error, "transport": stream}
            )
            stream.close()

    return connected


async def start_server(client_connected_cb, host=None, port=None, backlog=100, *, limit=_LIMIT, sock=None,
                       start_serving=True, **options):
    from .transports import listening_sockets

    loop = get_running_loop()
    sockets = [sock] if sock is not None else await listening_sockets(loop, host, port, **options)
    for one in sockets:
        one.setblocking(False)
    server = Server(loop, sockets, _stream_server(client_connected_cb, limit), backlog)
    if start_serving:
        server._start()
        from .core import sleep

        await sleep(0)
    return server


async def start_unix_server(client_connected_cb, path=None, *, limit=_LIMIT, sock=None, backlog=100,
                            start_serving=True):
    import socket

    if sock is None:
        import os

        sock = socket.socket(socket.AF_UNIX)
        try:
            if os.path.exists(path):
                os.remove(path)
            sock.bind(path)
        except:
            sock.close()
            raise
    sock.setblocking(False)
    server = Server(get_running_loop(), [sock], _stream_server(client_connected_cb, limit), backlog)
    if start_serving:
        server._start()
    return server
