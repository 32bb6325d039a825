# Protocols: callbacks for programs that do not want streams, and the transports that call them.
from .core import Handle
from .streams import Server

__all__ = ["BaseProtocol", "BaseTransport", "BufferedProtocol", "DatagramProtocol", "DatagramTransport", "Protocol",
           "ReadTransport", "SubprocessProtocol", "SubprocessTransport", "Transport", "WriteTransport"]


class BaseProtocol:
    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass


class Protocol(BaseProtocol):
    def data_received(self, data):
        pass

    def eof_received(self):
        pass


class BufferedProtocol(BaseProtocol):
    def get_buffer(self, sizehint):
        pass

    def buffer_updated(self, nbytes):
        pass

    def eof_received(self):
        pass


class DatagramProtocol(BaseProtocol):
    def datagram_received(self, data, addr):
        pass

    def error_received(self, exc):
        pass


class SubprocessProtocol(BaseProtocol):
    pass


class BaseTransport:
    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)


class ReadTransport(BaseTransport):
    pass


class WriteTransport(BaseTransport):
    pass


class Transport(ReadTransport, WriteTransport):
    pass


class DatagramTransport(BaseTransport):
    pass


class SubprocessTransport(BaseTransport):
    pass


class _SocketTransport(Transport):
    def __init__(self, loop, sock, protocol):
        super().__init__({"socket": sock, "sockname": sock.getsockname()})
        try:
            self._extra["peername"] = sock.getpeername()
        except OSError:
            pass
        self._loop = loop
        self._sock = sock
        self._protocol = protocol
        self._out = bytearray()
        self._closing = False
        self._lost = False
        self._eof_wanted = False
        self._paused = False
        self._reading = True
        self._high = 65536
        self._protocol_paused = False

    def _begin(self):
        self._protocol.connection_made(self)
        self.resume_reading_now()

    def resume_reading_now(self):
        if not self._closing and self._reading:
            self._loop._watch_file(self._sock, 0, Handle(self._read, (), self._loop))

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return self._reading and not self._closing

    def pause_reading(self):
        self._reading = False
        self._loop._watch_file(self._sock, 0, None)

    def resume_reading(self):
        self._reading = True
        self.resume_reading_now()

    def _read(self):
        try:
            data = self._sock.recv(65536)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            return self._end(error)
        if data:
            if isinstance(self._protocol, BufferedProtocol):
                view = memoryview(self._protocol.get_buffer(len(data)))
                n = min(len(view), len(data))
                view[:n] = data[:n]
                self._protocol.buffer_updated(n)
            else:
                self._protocol.data_received(data)
            return
        self._reading = False
        self._loop._watch_file(self._sock, 0, None)
        if not self._protocol.eof_received():
            self.close()

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._eof_wanted:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._closing or not data:
            return
        waiting = bool(self._out)
        self._out += data
        if not waiting:
            self._empty()
        if len(self._out) > self._high and not self._protocol_paused:
            self._protocol_paused = True
            self._protocol.pause_writing()

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def _empty(self):
        watched = False
        try:
            while self._out:
                n = self._sock.send(self._out)
                del self._out[:n]
        except (BlockingIOError, InterruptedError):
            watched = True
        except OSError as error:
            return self._end(error)
        self._loop._watch_file(self._sock, 1, Handle(self._empty, (), self._loop) if watched else None)
        if self._out:
            return
        if self._protocol_paused:
            self._protocol_paused = False
            self._protocol.resume_writing()
        if self._eof_wanted:
            self._sock.shutdown(1)
        if self._closing:
            self._loop.call_soon(self._end, None)

    def get_write_buffer_size(self):
        return len(self._out)

    def get_write_buffer_limits(self):
        return self._high // 4, self._high

    def set_write_buffer_limits(self, high=None, low=None):
        self._high = 65536 if high is None else high

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._eof_wanted or self._closing:
            return
        self._eof_wanted = True
        if not self._out:
            self._sock.shutdown(1)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._watch_file(self._sock, 0, None)
        if not self._out:
            self._loop.call_soon(self._end, None)

    def abort(self):
        self._out.clear()
        self._closing = True
        self._loop.call_soon(self._end, None)

    def _end(self, error):
        if self._lost:
            return
        self._lost = self._closing = True
        self._loop._watch_file(self._sock, 0, None)
        self._loop._watch_file(self._sock, 1, None)
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()


class _SocketDatagramTransport(DatagramTransport):
    def __init__(self, loop, sock, protocol, remote):
        super().__init__({"socket": sock, "sockname": sock.getsockname(), "peername": remote})
        self._loop = loop
        self._sock = sock
        self._protocol = protocol
        self._remote = remote
        self._closing = False
        loop.call_soon(self._begin)

    def _begin(self):
        self._protocol.connection_made(self)
        self._loop._watch_file(self._sock, 0, Handle(self._read, (), self._loop))

    def _read(self):
        try:
            data, address = self._sock.recvfrom(65536)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            return self._protocol.error_received(error)
        self._protocol.datagram_received(data, address)

    def is_closing(self):
        return self._closing

    def sendto(self, data, addr=None):
        try:
            if self._remote is not None:
                if addr not in (None, self._remote):
                    raise ValueError(f"Invalid address: must be None or {self._remote}")
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except OSError as error:
            self._protocol.error_received(error)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._watch_file(self._sock, 0, None)
        self._loop.call_soon(self._end, None)

    abort = close

    def _end(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()


# ---- making them


async def connect(loop, host, port, *, family=0, proto=0, flags=0, local_addr=None, ssl=None, **ignored):
    import socket

    if ssl:
        raise NotImplementedError("there is no ssl here")
    errors = []
    for family, kind, proto, _, address in socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, proto, flags):
        sock = socket.socket(family, kind, proto)
        sock.setblocking(False)
        try:
            if local_addr is not None:
                sock.bind(local_addr)
            await loop.sock_connect(sock, address)
            return sock
        except OSError as error:
            number = error.errno
            sock.close()
            errors.append(OSError(number, f"Connect call failed {address}"))
        except:
            sock.close()
            raise
    if len(errors) == 1 or len({str(e) for e in errors}) == 1:
        raise errors[0]
    raise OSError("Multiple exceptions: " + ", ".join(str(e) for e in errors))


async def listening_sockets(loop, host, port, *, family=0, flags=1, reuse_address=True, reuse_port=None, ssl=None,
                            **ignored):
    import socket

    if ssl:
        raise NotImplementedError("there is no ssl here")
    hosts = [None] if host in (None, "") else [host] if isinstance(host, str) else host
    sockets = []
    try:
        for one in hosts:
            for family_, kind, proto, _, address in socket.getaddrinfo(one, port, family, socket.SOCK_STREAM, 0, flags):
                if one is None and not family and family_ == socket.AF_INET6:
                    continue
                sock = socket.socket(family_, kind, proto)
                sockets.append(sock)
                if reuse_address:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                if reuse_port:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                try:
                    sock.bind(address)
                except OSError as error:
                    raise OSError(
                        error.errno,
                        f"error while attempting to bind on address {address!r}: {error.strerror.lower()}",
                    ) from None
    except:
        for sock in sockets:
            sock.close()
        raise
    return sockets


async def create_connection(loop, factory, host=None, port=None, *, sock=None, **options):
    if sock is None:
        sock = await connect(loop, host, port, **options)
    sock.setblocking(False)
    protocol = factory()
    transport = _SocketTransport(loop, sock, protocol)
    transport._begin()
    return transport, protocol


async def create_server(loop, factory, host=None, port=None, *, sock=None, backlog=100, start_serving=True, **options):
    sockets = [sock] if sock is not None else await listening_sockets(loop, host, port, **options)
    for one in sockets:
        one.setblocking(False)
    server = Server(loop, sockets, lambda server, sock: _SocketTransport(loop, sock, factory())._begin(), backlog)
    if start_serving:
        server._start()
    return server


async def create_datagram_endpoint(loop, factory, local_addr=None, remote_addr=None, *, family=0, sock=None,
                                   allow_broadcast=None, reuse_port=None, **ignored):
    import socket

    if sock is None:
        if not family:
            known = local_addr or remote_addr
            if known is None:
                raise ValueError("unexpected address family")
            family = socket.getaddrinfo(*known[:2], 0, socket.SOCK_DGRAM)[0][0]
        sock = socket.socket(family, socket.SOCK_DGRAM)
        try:
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            if local_addr:
                sock.bind(local_addr)
            if remote_addr:
                sock.connect(remote_addr)
        except:
            sock.close()
            raise
    sock.setblocking(False)
    protocol = factory()
    transport = _SocketDatagramTransport(loop, sock, protocol, remote_addr)
    from .core import sleep

    await sleep(0)
    return transport, protocol
