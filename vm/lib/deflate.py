"""deflate.DeflateIO: a stream that compresses what is written to it and decompresses what is read from another."""
import zlib

AUTO, RAW, ZLIB, GZIP = 0, 1, 2, 3


class DeflateIO:
    def __init__(self, stream, format=AUTO, wbits=0, close=False, /):
        if not AUTO <= format <= GZIP:
            raise ValueError("format must be AUTO, RAW, ZLIB or GZIP")
        if wbits and not 5 <= wbits <= 15:
            raise ValueError("wbits must be 0 or between 5 and 15")
        self._stream, self._format, self._wbits, self._close = stream, format, wbits, close
        self._reader = self._writer = None
        self._ready = b""  # decompressed and not read yet
        self._ended = False

    def _use(self):
        if self._stream is None:
            raise OSError(22)
        return self._stream

    def _start_reading(self):
        format, wbits = self._format, self._wbits
        if format == RAW:
            wbits = -(wbits or 8)
        elif format == GZIP:
            wbits = 16 + (wbits or 15)
        elif format == AUTO:
            wbits = 32 + (wbits or 15)
        self._reader = zlib._small_decompressor(wbits)

    def _fill(self):
        """One more piece of output; False at the end. One byte is read at a time: nothing after the end is taken."""
        if self._ended:
            return False
        stream = self._use()
        if self._reader is None:
            self._start_reading()
        reader = self._reader
        try:
            while True:
                data = stream.read(1)
                if not data:
                    raise EOFError
                out = reader.decompress(data)
                if reader.eof:
                    self._ended = True
                    self._ready += out
                    return bool(out)
                if out:
                    self._ready += out
                    return True
        except zlib.error:
            raise OSError(22) from None
        except EOFError:
            self._ended = True
            raise

    def read(self, size=-1):
        self._use()
        if size is None or size < 0:
            parts = [self._ready]
            self._ready = b""
            while self._fill():
                parts.append(self._ready)
                self._ready = b""
            parts.append(self._ready)
            self._ready = b""
            return b"".join(parts)
        while len(self._ready) < size and self._fill():
            pass
        data, self._ready = self._ready[:size], self._ready[size:]
        return data

    def readinto(self, buf, size=None):
        data = self.read(len(buf) if size is None else min(size, len(buf)))
        buf[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        line = bytearray()
        while size < 0 or len(line) < size:
            c = self.read(1)
            line += c
            if not c or c == b"\n":
                break
        return bytes(line)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def _start_writing(self):
        wbits = self._wbits or 8
        self._writer = zlib._small_compressor({ZLIB: wbits, GZIP: 16 + wbits}.get(self._format, -wbits))

    def write(self, data):
        stream = self._use()
        if self._writer is None:
            self._start_writing()
        if isinstance(data, str):
            data = data.encode()
        out = self._writer.compress(data)
        if out:
            stream.write(out)
        return len(data)

    def flush(self):
        flush = getattr(self._use(), "flush", None)
        if flush:
            flush()

    def close(self):
        stream, self._stream = self._stream, None
        if stream is None:
            return
        if self._writer is not None:
            stream.write(self._writer.flush())
        if self._close:
            stream.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
