"""gzip: files of the gzip format, over zlib."""
import io
import os
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = 1, 2
_open = io.open
_CHUNK = 16384
_NAME, _COMMENT, _EXTRA, _CHECK = 8, 16, 4, 2


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError("Argument '%s' not supported in binary mode" % name)
    gz_mode = mode.replace("t", "")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        file = GzipFile(filename, gz_mode, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, gz_mode, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" in mode:
        return io.TextIOWrapper(file, encoding or "utf-8", errors, newline)
    return file


def _header(level, mtime, name=b""):
    flags = _NAME if name else 0
    if mtime is None:
        mtime = time.time()
    extra = 2 if level == 9 else 4 if level == 1 else 0
    return b"\037\213\010" + struct.pack("<BLBB", flags, int(mtime), extra, 255) + (name + b"\0" if name else b"")


def _read_exactly(file, n):
    data = file.read(n)
    while len(data) < n:
        more = file.read(n - len(data))
        if not more:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data += more
    return data


def _read_header(file):
    """Of the next member; None at the end of the file, else its time."""
    magic = file.read(2)
    if not magic:
        return None
    if magic != b"\037\213":
        raise BadGzipFile("Not a gzipped file (%r)" % magic)
    method, flags, mtime = struct.unpack("<BBIxx", _read_exactly(file, 8))
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    if flags & _EXTRA:
        _read_exactly(file, struct.unpack("<H", _read_exactly(file, 2))[0])
    for flag in (_NAME, _COMMENT):
        while flags & flag:
            if _read_exactly(file, 1) == b"\0":
                break
    if flags & _CHECK:
        _read_exactly(file, 2)
    return mtime


class _Source:
    """A file that takes back bytes that were read too far."""

    def __init__(self, file):
        self.file, self.back = file, b""

    def read(self, n):
        data, self.back = self.back[:n], self.back[n:]
        return data + self.file.read(n - len(data)) if len(data) < n else data

    def prepend(self, data):
        self.back = data + self.back


class GzipFile(getattr(io, "BufferedIOBase", object)):
    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        self.fileobj = None  # closed, until nothing below has failed
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: %r" % (mode,))
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = _open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
            if not isinstance(mode, str):
                mode = "rb"
        self.name = filename
        self._mtime = None
        if mode.startswith("r"):
            self.mode = READ
            self._source = _Source(fileobj)
            self._restart()
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self._write_mtime = mtime
            self.crc, self.size = zlib.crc32(b""), 0
            self.offset = 0
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
        else:
            raise ValueError("Invalid mode: %r" % (mode,))
        self.fileobj = fileobj
        if self.mode == WRITE:
            fileobj.write(_header(compresslevel, mtime, self._member_name()))

    def _member_name(self):
        name = self.name
        if not isinstance(name, bytes):
            try:
                name = name.encode("latin-1")
            except UnicodeEncodeError:
                return b""
        name = name[name.rfind(b"/") + 1:]
        return name[:-3] if name.endswith(b".gz") else name

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    def _check(self, mode=0):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")
        if mode and self.mode != mode:
            import errno
            raise OSError(errno.EBADF, "%s() on %s GzipFile object"
                          % (("write", "read-only") if mode == WRITE else ("read", "write-only")))

    # ---- writing

    def write(self, data):
        self._check()
        if self.mode != WRITE:
            import errno
            raise OSError(errno.EBADF, "write() on read-only GzipFile object")
        if isinstance(data, str):
            raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        data = memoryview(data)
        n = data.nbytes
        if n:
            self.fileobj.write(self.compress.compress(data))
            self.size += n
            self.crc = zlib.crc32(data, self.crc)
            self.offset += n
        return n

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check()
        if self.mode == WRITE:
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    # ---- reading

    def _restart(self):
        self._decoder = None
        self._ready = b""
        self._position = 0
        self._first = True
        self._done = False

    def _fill(self):
        """More decompressed bytes into _ready; False at the end."""
        source = self._source
        while not self._done:
            if self._decoder is None:
                back = source.read(1)
                while back == b"\0" and not self._first:  # padding after a member
                    back = source.read(1)
                source.prepend(back)
                mtime = _read_header(source) if back else None
                if mtime is None:
                    self._done = True
                    return False
                self._mtime = mtime
                self._first = False
                self._decoder = zlib.decompressobj(-zlib.MAX_WBITS)
                self._crc, self._count = zlib.crc32(b""), 0
            decoder = self._decoder
            if decoder.unconsumed_tail:
                out = decoder.decompress(decoder.unconsumed_tail, 1 << 16)
            else:
                data = source.read(_CHUNK)
                out = decoder.decompress(data, 1 << 16)
                if not data and not out and not decoder.eof:
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            self._crc = zlib.crc32(out, self._crc)
            self._count += len(out)
            if decoder.eof:
                source.prepend(decoder.unused_data)
                self._decoder = None
                crc, size = struct.unpack("<II", _read_exactly(source, 8))
                if crc != self._crc:
                    raise BadGzipFile("CRC check failed %s != %s" % (hex(crc), hex(self._crc)))
                if size != self._count & 0xFFFFFFFF:
                    raise BadGzipFile("Incorrect length of data produced")
            if out:
                self._ready += out
                return True
        return False

    def _take(self, n):
        data, self._ready = self._ready[:n], self._ready[n:]
        self._position += len(data)
        return data

    def read(self, size=-1):
        self._check(READ)
        if size is None or size < 0:
            parts = [self._ready]
            self._ready = b""
            while self._fill():
                parts.append(self._ready)
                self._ready = b""
            data = b"".join(parts)
            self._position += len(data)
            return data
        while len(self._ready) < size and self._fill():
            pass
        return self._take(size)

    def read1(self, size=-1):
        self._check(READ)
        if size is None or size < 0:
            size = io.DEFAULT_BUFFER_SIZE
        if not self._ready:
            self._fill()
        return self._take(size)

    def peek(self, n):
        self._check(READ)
        while len(self._ready) < n and self._fill():
            pass
        return self._ready

    def readinto(self, b):
        view = memoryview(b).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def readinto1(self, b):
        view = memoryview(b).cast("B")
        data = self.read1(len(view))
        view[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._check(READ)
        if size is None or size < 0:
            size = 1 << 62
        searched = 0
        while True:
            at = self._ready.find(b"\n", searched, size)
            if at >= 0:
                return self._take(at + 1)
            searched = len(self._ready)
            if searched >= size:
                return self._take(size)
            if not self._fill():
                return self._take(searched)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readlines(self, hint=-1):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    # ---- both

    @property
    def mtime(self):
        return self._mtime

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        fileobj, mine = self.fileobj, self.myfileobj
        if fileobj is None:
            return
        self.fileobj = self.myfileobj = None
        try:
            if self.mode == WRITE:
                fileobj.write(self.compress.flush())
                fileobj.write(struct.pack("<LL", self.crc, self.size & 0xFFFFFFFF))
        finally:
            if mine:
                mine.close()

    def fileno(self):
        return self.fileobj.fileno()

    def readable(self):
        self._check()
        return self.mode == READ

    def writable(self):
        self._check()
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check()
        return self.offset if self.mode == WRITE else self._position

    def rewind(self):
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self.seek(0)

    def seek(self, offset, whence=io.SEEK_SET):
        self._check()
        if self.mode == WRITE:
            if whence == io.SEEK_CUR:
                offset += self.offset
            elif whence != io.SEEK_SET:
                raise ValueError("Seek from end not supported")
            if offset < self.offset:
                raise OSError("Negative seek in write mode")
            while offset > self.offset:
                self.write(bytes(min(1024, offset - self.offset)))
            return self.offset
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence == io.SEEK_END:
            while self.read(_CHUNK):
                pass
            offset += self._position
        if offset < self._position:
            self._source.file.seek(0)
            self._source.back = b""
            self._restart()
        while self._position < offset and self.read(min(_CHUNK, offset - self._position)):
            pass
        return self._position

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()


def compress(data, compresslevel=9, *, mtime=None):
    if mtime == 0:
        return zlib.compress(data, compresslevel, 31)
    return (_header(compresslevel, mtime) + zlib.compress(data, compresslevel, -15)
            + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF))


def decompress(data):
    members = []
    while True:
        file = io.BytesIO(data)
        if _read_header(file) is None:
            return b"".join(members)
        decoder = zlib.decompressobj(-zlib.MAX_WBITS)
        out = decoder.decompress(memoryview(data)[file.tell():])
        if not decoder.eof or len(decoder.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        crc, size = struct.unpack("<II", decoder.unused_data[:8])
        if crc != zlib.crc32(out):
            raise BadGzipFile("CRC check failed")
        if size != len(out) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        members.append(out)
        data = decoder.unused_data[8:].lstrip(b"\0")
