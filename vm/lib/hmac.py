"""hmac: keyed hashing (RFC 2104) over hashlib's digests."""
import hashlib

digest_size = None


def compare_digest(a, b):
    """Equality in a time that does not tell where two texts differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    else:
        views = []
        for v in (a, b):
            try:
                views.append(memoryview(v).tobytes())
            except TypeError:
                views.append(None)
        if views == [None, None]:
            raise TypeError("unsupported operand types(s) or combination of types: '%s' and '%s'"
                            % (type(a).__name__, type(b).__name__))
        for v, view in zip((a, b), views):
            if view is None:
                raise TypeError("a bytes-like object is required, not '%s'" % type(v).__name__)
        a, b = views
    difference = len(a) ^ len(b)
    for x, y in zip(a, b if not difference else a):
        difference |= x ^ y
    return difference == 0


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            def make(data=b""):
                return hashlib.new(digestmod, data)
        else:
            make = digestmod.new
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        block = getattr(self._inner, "block_size", None)
        if block is None or block < 16:
            import warnings
            if block is None:
                warnings.warn("No block_size attribute on given digest object; Assuming %d." % self.blocksize,
                              RuntimeWarning, 2)
            else:
                warnings.warn("block_size of %d seems too small; using our default of %d." % (block, self.blocksize),
                              RuntimeWarning, 2)
            block = self.blocksize
        self.block_size = block
        if len(key) > block:
            key = make(key).digest()
        key = bytes(key) + bytes(block - len(key))
        self._outer.update(bytes([c ^ 0x5C for c in key]))
        self._inner.update(bytes([c ^ 0x36 for c in key]))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def _finished(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        return self._finished().digest()

    def hexdigest(self):
        return self._finished().hexdigest()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()
