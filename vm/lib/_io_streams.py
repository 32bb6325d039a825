# Buffered and text streams over raw streams that programs define; files have theirs in the VM. Imported by io when one
# of them is asked for.
import io

__all__ = ["BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair", "IncrementalNewlineDecoder",
           "TextIOWrapper", "open_code", "text_encoding"]


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding


def open_code(path):
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return io.open(path, "rb")


class _Buffered(io.BufferedIOBase):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._size = buffer_size

    @property
    def raw(self):
        return self._raw

    def _check(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        if self.closed:
            raise ValueError(f"{self._verb} closed file")

    _verb = "I/O operation on"

    @property
    def closed(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw.closed if hasattr(self._raw, "closed") else False

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def detach(self):
        if self._raw is None:
            raise ValueError("raw stream already detached")
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def flush(self):
        self._check()
        flush = getattr(self._raw, "flush", None)
        if flush is not None:
            flush()

    def seekable(self):
        return self._raw.seekable()

    def fileno(self):
        return self._raw.fileno()

    def isatty(self):
        return self._raw.isatty()

    @property
    def name(self):
        return self._raw.name

    @property
    def mode(self):
        return self._raw.mode

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    def __repr__(self):
        try:
            return f"<_io.{type(self).__name__} name={self.name!r}>"
        except AttributeError:
            return f"<_io.{type(self).__name__}>"


class BufferedReader(_Buffered):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        readable = getattr(raw, "readable", None)
        if readable is not None and not readable():
            raise OSError("File or stream is not readable.")
        super().__init__(raw, buffer_size)
        self._ahead = b""  # read, not handed out

    def readable(self):
        return self._raw.readable()

    # What one read of the raw stream gives: b"" at the end, None if nothing is there now.
    def _read_raw(self, n):
        readinto = getattr(self._raw, "readinto", None)
        if readinto is None:
            return self._raw.read(n)
        buffer = bytearray(n)
        got = readinto(buffer)
        if got is None:
            return None
        if not 0 <= got <= n:
            raise OSError(f"raw readinto() returned invalid length {got} (should have been between 0 and {n})")
        return bytes(buffer[:got])

    def read(self, size=-1):
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check()
        ahead, self._ahead = self._ahead, b""
        if size is None or size < 0:
            if hasattr(self._raw, "readall"):
                rest = self._raw.readall()
                return (ahead or None) if rest is None else ahead + rest
            parts = [ahead]
            while True:
                part = self._raw.read()
                if not part:
                    break
                parts.append(part)
            return b"".join(parts) or part
        if len(ahead) >= size:
            self._ahead = ahead[size:]
            return ahead[:size]
        parts = [ahead]
        have = len(ahead)
        part = b""
        while have < size:
            part = self._read_raw(max(self._size, size - have))
            if not part:
                break
            parts.append(part)
            have += len(part)
        data = b"".join(parts)
        self._ahead = data[size:]
        data = data[:size]
        return data or part

    def read1(self, size=-1):
        self._check()
        if size is None or size < 0:
            size = self._size
        if size == 0:
            return b""
        if not self._ahead:
            self._ahead = self._read_raw(self._size) or b""
        data = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return data

    def peek(self, size=0):
        self._check()
        if not self._ahead:
            self._ahead = self._read_raw(self._size) or b""
        return self._ahead

    def tell(self):
        return self._raw.tell() - len(self._ahead)

    def seek(self, pos, whence=0):
        if whence not in (0, 1, 2):
            raise ValueError("invalid whence value")
        self._check()
        if whence == 1:
            pos -= len(self._ahead)
        pos = self._raw.seek(pos, whence)
        self._ahead = b""
        return pos

    def truncate(self, pos=None):
        raise io.UnsupportedOperation("truncate")


class BufferedWriter(_Buffered):
    _verb = "write to"

    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        writable = getattr(raw, "writable", None)
        if writable is not None and not writable():
            raise OSError("File or stream is not writable.")
        super().__init__(raw, buffer_size)
        self._waiting = bytearray()

    def writable(self):
        return self._raw.writable()

    def write(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check()
        data = memoryview(data)
        if data.format != "B" or data.ndim != 1:
            data = data.cast("B")
        n = len(data)
        if len(self._waiting) + n > self._size:
            try:
                self._drain()
            except BlockingIOError as error:
                room = self._size - len(self._waiting)
                self._waiting += data[:room]
                if room < n:
                    raise BlockingIOError(error.errno, error.strerror, room) from None
                return n
        self._waiting += data
        if len(self._waiting) > self._size:
            try:
                self._drain()
            except BlockingIOError as error:
                if len(self._waiting) > self._size:
                    over = len(self._waiting) - self._size
                    del self._waiting[self._size:]
                    raise BlockingIOError(error.errno, error.strerror, n - over) from None
        return n

    def _drain(self):
        waiting = self._waiting
        while waiting:
            n = self._raw.write(bytes(waiting))
            if n is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            if not 0 <= n <= len(waiting):
                raise OSError(f"raw write() returned invalid length {n} (should have been between 0 and {len(waiting)})")
            del waiting[:n]

    def flush(self):
        self._check()
        self._drain()
        super().flush()

    def tell(self):
        return self._raw.tell() + len(self._waiting)

    def seek(self, pos, whence=0):
        if whence not in (0, 1, 2):
            raise ValueError("invalid whence value")
        self._check()
        self._drain()
        return self._raw.seek(pos, whence)

    def truncate(self, pos=None):
        self._check()
        self._drain()
        return self._raw.truncate(self.tell() if pos is None else pos)


class BufferedRandom(BufferedReader):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise io.UnsupportedOperation("File or stream is not seekable.")
        if not raw.writable():
            raise OSError("File or stream is not writable.")
        super().__init__(raw, buffer_size)
        self._writer = BufferedWriter(raw, buffer_size)

    def writable(self):
        return self._raw.writable()

    def write(self, data):
        if self._ahead:
            self._raw.seek(-len(self._ahead), 1)
            self._ahead = b""
        return self._writer.write(data)

    def flush(self):
        self._check()
        self._writer.flush()

    def read(self, size=-1):
        self.flush()
        return super().read(size)

    def read1(self, size=-1):
        self.flush()
        return super().read1(size)

    def peek(self, size=0):
        self.flush()
        return super().peek(size)

    def seek(self, pos, whence=0):
        self.flush()
        return super().seek(pos, whence)

    def tell(self):
        return super().tell() + len(self._writer._waiting)

    def truncate(self, pos=None):
        if pos is None:
            pos = self.tell()
        self.flush()
        return self._raw.truncate(pos)


class BufferedRWPair(io.BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if not reader.readable():
            raise io.UnsupportedOperation("File or stream is not readable.")
        if not writer.writable():
            raise io.UnsupportedOperation("File or stream is not writable.")
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        return self.reader.read(-1 if size is None else size)

    def read1(self, size=-1):
        return self.reader.read1(size)

    def readinto(self, b):
        return self.reader.readinto(b)

    def peek(self, size=0):
        return self.reader.peek(size)

    def write(self, b):
        return self.writer.write(b)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Makes \\r and \\r\\n into \\n, piece by piece."""

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self.errors = errors
        self._seen = 0
        self._pending = False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._pending and (text or final):
            text = "\r" + text
            self._pending = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._pending = True
        pairs = text.count("\r\n")
        alone = text.count("\r") - pairs
        feeds = text.count("\n") - pairs
        self._seen |= (feeds and 1) | (alone and 2) | (pairs and 4)
        if self._translate:
            if pairs:
                text = text.replace("\r\n", "\n")
            if alone:
                text = text.replace("\r", "\n")
        return text

    def reset(self):
        self._seen = 0
        self._pending = False
        if self._decoder is not None:
            self._decoder.reset()

    def getstate(self):
        buffer, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return buffer, flag << 1 | self._pending

    def setstate(self, state):
        buffer, flag = state
        self._pending = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((buffer, flag >> 1))

    @property
    def newlines(self):
        kinds = [k for bit, k in ((1, "\n"), (2, "\r"), (4, "\r\n")) if self._seen & bit]
        if not kinds:
            return None
        return kinds[0] if len(kinds) == 1 else tuple(sorted(kinds, key=("\r", "\n", "\r\n").index))


class TextIOWrapper(io.TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            if not isinstance(newline, str):
                raise TypeError(f"illegal newline type: {type(newline)!r}")
            raise ValueError(f"illegal newline value: {newline!r}")
        if not hasattr(buffer, "read") and not hasattr(buffer, "write"):
            raise AttributeError(f"{type(buffer).__name__!r} object has no attribute 'readable'")
        if encoding == "locale":
            encoding = None
        if encoding is not None:
            "".encode(encoding)
        self._buffer = buffer
        self._encoding = "utf-8" if encoding is None else encoding
        self._errors = "strict" if errors is None else errors
        self._newline = newline
        self._lines = line_buffering
        self._through = write_through
        self._bytes = b""  # read, not decoded: the beginning of a character
        self._text = ""  # decoded, not handed out
        self._out = []
        self._translator = IncrementalNewlineDecoder(None, newline is None) if newline in (None, "") else None

    buffer = property(lambda self: self._buffer)
    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._lines)
    write_through = property(lambda self: self._through)

    @property
    def newlines(self):
        return self._translator.newlines if self._translator else None

    @property
    def name(self):
        return self._buffer.name

    @property
    def closed(self):
        return self._buffer.closed

    def __repr__(self):
        shown = "<_io.TextIOWrapper"
        for key in ("name", "mode"):
            try:
                shown += f" {key}={getattr(self, key)!r}"
            except Exception:
                pass
        return f"{shown} encoding={self._encoding!r}>"

    def _check(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def seekable(self):
        return self._buffer.seekable()

    def fileno(self):
        return self._buffer.fileno()

    def isatty(self):
        return self._buffer.isatty()

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def flush(self):
        self._check()
        if self._out:
            data = b"".join(self._out)
            self._out = []
            self._buffer.write(data)
        self._buffer.flush()

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        if self._text and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise io.UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        self.flush()
        if encoding is not None:
            self._encoding = encoding
            self._errors = "strict"
        if errors is not None:
            self._errors = errors
        if newline is not Ellipsis:
            self._newline = newline
            self._translator = IncrementalNewlineDecoder(None, newline is None) if newline in (None, "") else None
        if line_buffering is not None:
            self._lines = bool(line_buffering)
        if write_through is not None:
            self._through = bool(write_through)

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        self._check()
        n = len(s)
        ends_line = self._lines and ("\n" in s or "\r" in s)
        if self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        self._out.append(s.encode(self._encoding, self._errors))
        if ends_line:
            self.flush()
        elif self._through or sum(map(len, self._out)) > 8192:
            data = b"".join(self._out)
            self._out = []
            self._buffer.write(data)
        self._text = ""
        return n

    # Decodes what is whole. At the end of the file that is everything.
    def _decode(self, data, final):
        data = self._bytes + data
        try:
            text = data.decode(self._encoding, self._errors if final else "strict")
            self._bytes = b""
        except UnicodeDecodeError as error:
            if final:
                raise
            cut = error.start if len(data) - error.start < 4 else len(data)
            self._bytes = data[cut:]
            text = data[:cut].decode(self._encoding, self._errors)
        return self._translator.decode(text, final) if self._translator else text

    def _more(self):
        read = getattr(self._buffer, "read1", None) or self._buffer.read
        data = read(8192)
        if data is None:
            return False
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"underlying read1() should have returned a bytes-like object, not {type(data).__name__!r}")
        self._text += self._decode(bytes(data), not data)
        return bool(data)

    def read(self, size=-1):
        self._check()
        if self._out:
            self.flush()
        if size is None or size < 0:
            data = self._buffer.read()
            text = self._text + self._decode(data or b"", True)
            self._text = ""
            return text
        while len(self._text) < size and self._more():
            pass
        text, self._text = self._text[:size], self._text[size:]
        return text

    def _line_end(self, start):
        text = self._text
        if self._newline is None or self._newline == "\n":
            at = text.find("\n", start)
            return at + 1
        if self._newline:
            at = text.find(self._newline, start)
            return at + len(self._newline) if at >= 0 else 0
        feed, alone = text.find("\n", start), text.find("\r", start)
        if alone >= 0 and (feed < 0 or alone < feed):
            if alone + 1 < len(text):
                return alone + 2 if text[alone + 1] == "\n" else alone + 1
            return alone + 1
        return feed + 1

    def readline(self, size=-1):
        self._check()
        if self._out:
            self.flush()
        start = 0
        while True:
            end = self._line_end(start)
            if end or 0 <= size <= len(self._text):
                break
            start = max(0, len(self._text) - 1)
            if not self._more():
                end = len(self._text)
                break
        if size is not None and size >= 0 and (not end or end > size):
            end = size
        line, self._text = self._text[:end], self._text[end:]
        return line

    def tell(self):
        self._check()
        if not self.seekable():
            raise io.UnsupportedOperation("underlying stream is not seekable")
        self.flush()
        return self._buffer.tell() - len(self._bytes) - len(self._text.encode(self._encoding, "surrogateescape"))

    def seek(self, cookie, whence=0):
        self._check()
        if not self.seekable():
            raise io.UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie:
                raise io.UnsupportedOperation("can't do nonzero cur-relative seeks")
            return self.tell()
        if whence == 2 and cookie:
            raise io.UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence not in (0, 2):
            raise ValueError(f"unsupported whence ({whence})")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        self._text, self._bytes = "", b""
        if self._translator:
            self._translator.reset()
        return self._buffer.seek(cookie, whence)

    def truncate(self, pos=None):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)
