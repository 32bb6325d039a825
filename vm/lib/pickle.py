# Objects as bytes and back: protocols 0 to 5, in the format of CPython's pickle. Do not load what you do not trust: it may call
# anything.
import copyreg
import io
import struct
import sys
from copyreg import _extension_cache, _extension_registry, _inverted_registry
from types import FunctionType

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class PickleBuffer:
    """A buffer that may travel outside the stream (protocol 5)."""

    def __init__(self, buffer):
        self._view = memoryview(buffer)

    def raw(self):
        return self._view.cast("B")

    def release(self):
        self._view.release()


# The operations of the format, by their names in its description (pickletools).
_OPCODES = {
    "MARK": b"(", "STOP": b".", "POP": b"0", "POP_MARK": b"1", "DUP": b"2", "FLOAT": b"F", "INT": b"I", "BININT": b"J",
    "BININT1": b"K", "LONG": b"L", "BININT2": b"M", "NONE": b"N", "PERSID": b"P", "BINPERSID": b"Q", "REDUCE": b"R",
    "STRING": b"S", "BINSTRING": b"T", "SHORT_BINSTRING": b"U", "UNICODE": b"V", "BINUNICODE": b"X", "APPEND": b"a",
    "BUILD": b"b", "GLOBAL": b"c", "DICT": b"d", "EMPTY_DICT": b"}", "APPENDS": b"e", "GET": b"g", "BINGET": b"h",
    "INST": b"i", "LONG_BINGET": b"j", "LIST": b"l", "EMPTY_LIST": b"]", "OBJ": b"o", "PUT": b"p", "BINPUT": b"q",
    "LONG_BINPUT": b"r", "SETITEM": b"s", "TUPLE": b"t", "EMPTY_TUPLE": b")", "SETITEMS": b"u", "BINFLOAT": b"G",
    "PROTO": b"\x80", "NEWOBJ": b"\x81", "EXT1": b"\x82", "EXT2": b"\x83", "EXT4": b"\x84", "TUPLE1": b"\x85",
    "TUPLE2": b"\x86", "TUPLE3": b"\x87", "NEWTRUE": b"\x88", "NEWFALSE": b"\x89", "LONG1": b"\x8a", "LONG4": b"\x8b",
    "BINBYTES": b"B", "SHORT_BINBYTES": b"C", "SHORT_BINUNICODE": b"\x8c", "BINUNICODE8": b"\x8d", "BINBYTES8": b"\x8e",
    "EMPTY_SET": b"\x8f", "ADDITEMS": b"\x90", "FROZENSET": b"\x91", "NEWOBJ_EX": b"\x92", "STACK_GLOBAL": b"\x93",
    "MEMOIZE": b"\x94", "FRAME": b"\x95", "BYTEARRAY8": b"\x96", "NEXT_BUFFER": b"\x97", "READONLY_BUFFER": b"\x98",
}
globals().update(_OPCODES)
_BATCH = 1000
_FRAME_TARGET = 64 * 1024

# Names of CPython 2 in protocols 0 to 2.
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg"}
_OLD_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce"),
              ("builtins", "map"): ("itertools", "imap"), ("builtins", "filter"): ("itertools", "ifilter"),
              ("builtins", "zip"): ("itertools", "izip"), ("itertools", "zip_longest"): ("itertools", "izip_longest"),
              ("itertools", "filterfalse"): ("itertools", "ifilterfalse"), ("builtins", "chr"): ("__builtin__", "unichr"),
              ("builtins", "str"): ("__builtin__", "unicode"),
              ("builtins", "int"): ("__builtin__", "long"), ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
              ("collections", "UserList"): ("UserList", "UserList"), ("collections", "UserString"): ("UserString", "UserString")}
_NEW_MODULES = {"__builtin__": "builtins", "copy_reg": "copyreg", "exceptions": "builtins"}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}


def encode_long(x):
    if x == 0:
        return b""
    n = (x.bit_length() >> 3) + 1
    data = x.to_bytes(n, "little", signed=True)
    if x < 0 and n > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


def _walk(obj, name):
    """obj.a.b.c and the object that c was found in."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            parent, obj = obj, getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return obj, parent


def whichmodule(obj, name):
    """The name of the module in which `name` is obj."""
    module_name = getattr(obj, "__module__", None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name == "__main__" or module is None:
            continue
        try:
            if _walk(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class _Framer:
    """The stream; from protocol 4 on its bytes travel in frames, longer pieces between them."""

    def __init__(self, write):
        self.file_write = write
        self.frame = None

    def start(self):
        self.frame = io.BytesIO()

    def write(self, data):
        if self.frame is None:
            return self.file_write(data)
        return self.frame.write(data)

    def commit(self, force=False):
        if self.frame is None or not (force or self.frame.tell() >= _FRAME_TARGET):
            return
        data = self.frame.getvalue()
        if len(data) >= 4:
            self.file_write(FRAME + struct.pack("<Q", len(data)))
        if data:
            self.file_write(data)
        self.frame = io.BytesIO()

    def end(self):
        self.commit(force=True)
        self.frame = None

    def write_large(self, header, payload):
        if self.frame is None or len(payload) < _FRAME_TARGET:
            self.write(header)
            self.write(payload)
            return
        self.commit(force=True)
        self.file_write(header)
        self.file_write(payload)


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        try:
            write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._framer = _Framer(write)
        self.write = self._framer.write
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = False
        self.memo = {}
        self._fix_imports = fix_imports and protocol < 3
        self._buffer_callback = buffer_callback

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if not hasattr(self, "_framer"):
            raise PicklingError(f"Pickler.__init__() was not called by {self.__class__.__name__}.__init__()")
        if self.proto >= 2:
            self.write(PROTO + bytes((self.proto,)))
        if self.proto >= 4:
            self._framer.start()
        self.save(obj)
        self.write(STOP)
        self._framer.end()

    def persistent_id(self, obj):
        return None

    def memoize(self, obj):
        if self.fast:
            return
        n = len(self.memo)
        self.memo[id(obj)] = n, obj
        if self.proto >= 4:
            self.write(MEMOIZE)
        elif not self.bin:
            self.write(PUT + b"%d\n" % n)
        else:
            self.write(BINPUT + bytes((n,)) if n < 256 else LONG_BINPUT + struct.pack("<I", n))

    def get(self, n):
        if not self.bin:
            return GET + b"%d\n" % n
        return BINGET + bytes((n,)) if n < 256 else LONG_BINGET + struct.pack("<I", n)

    def save(self, obj, save_persistent_id=True):
        self._framer.commit()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                return self.save_pers(pid)
        known = self.memo.get(id(obj))
        if known is not None:
            return self.write(self.get(known[0]))
        rv = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            rv = override(obj)
        if rv is NotImplemented:
            cls = type(obj)
            save = self.dispatch.get(cls)
            if save is not None:
                return save(self, obj)
            reduce = getattr(self, "dispatch_table", copyreg.dispatch_table).get(cls)
            if reduce is not None:
                rv = reduce(obj)
            elif issubclass(cls, type):
                return self.save_global(obj)
            else:
                reduce = getattr(obj, "__reduce_ex__", None)
                if reduce is not None:
                    rv = reduce(self.proto)
                else:
                    reduce = getattr(obj, "__reduce__", None)
                    if reduce is None:
                        raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")
                    rv = reduce()
        else:
            reduce = override
        if isinstance(rv, str):
            return self.save_global(obj, rv)
        if not isinstance(rv, tuple):
            raise PicklingError(f"{reduce} must return string or tuple")
        if not 2 <= len(rv) <= 6:
            raise PicklingError(f"Tuple returned by {reduce} must have two to six elements")
        self.save_reduce(*rv, obj=obj)

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
            return
        try:
            self.write(PERSID + str(pid).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        if not callable(func):
            raise PicklingError("func from save_reduce() must be callable")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name in ("__newobj__", "__newobj_ex__"):
            cls, *rest = args
            if not hasattr(cls, "__new__"):
                raise PicklingError(f"args[0] from {name} args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError(f"args[0] from {name} args has the wrong class")
            if name == "__newobj__":
                self.save(cls)
                self.save(tuple(rest))
                self.write(NEWOBJ)
            elif self.proto >= 4:
                self.save(cls)
                self.save(rest[0])
                self.save(rest[1])
                self.write(NEWOBJ_EX)
            else:
                from functools import partial

                self.save(partial(cls.__new__, cls, *rest[0], **rest[1]))
                self.save(())
                self.write(REDUCE)
        else:
            self.save(func)
            self.save(args)
            self.write(REDUCE)
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:  # made on the way, by a loop through its own arguments
                self.write(POP + self.get(known[0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self.write(BUILD)
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self.write(TUPLE2 + REDUCE + POP)

    dispatch = {}

    def save_none(self, obj):
        self.write(NONE)

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(b"I01\n" if obj else b"I00\n")

    def save_int(self, obj):
        if self.bin:
            if 0 <= obj <= 0xFF:
                return self.write(BININT1 + bytes((obj,)))
            if 0 <= obj <= 0xFFFF:
                return self.write(BININT2 + struct.pack("<H", obj))
            if -0x80000000 <= obj <= 0x7FFFFFFF:
                return self.write(BININT + struct.pack("<i", obj))
        if self.proto >= 2:
            data = encode_long(obj)
            if len(data) < 256:
                return self.write(LONG1 + bytes((len(data),)) + data)
            return self.write(LONG4 + struct.pack("<i", len(data)) + data)
        if -0x80000000 <= obj <= 0x7FFFFFFF:
            return self.write(INT + b"%d\n" % obj)
        self.write(LONG + b"%dL\n" % obj)

    def save_float(self, obj):
        self.write(BINFLOAT + struct.pack(">d", obj) if self.bin else FLOAT + repr(obj).encode() + b"\n")

    def save_bytes(self, obj):
        if self.proto < 3:
            if obj:
                self.save_reduce(_encode, (str(obj, "latin1"), "latin1"), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        n = len(obj)
        if n <= 0xFF:
            self.write(SHORT_BINBYTES + bytes((n,)) + obj)
        elif n > 0xFFFFFFFF:
            self._framer.write_large(BINBYTES8 + struct.pack("<Q", n), obj)
        else:
            self._framer.write_large(BINBYTES + struct.pack("<I", n), obj)
        self.memoize(obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            if obj:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            else:
                self.save_reduce(bytearray, (), obj=obj)
            return
        self._framer.write_large(BYTEARRAY8 + struct.pack("<Q", len(obj)), bytes(obj))
        self.memoize(obj)

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        view = obj.raw()
        if self._buffer_callback is not None and not self._buffer_callback(obj):
            self.write(NEXT_BUFFER)
            if view.readonly:
                self.write(READONLY_BUFFER)
        elif view.readonly:
            self.save_bytes(view.tobytes())
        else:
            self.save_bytearray(bytearray(view))

    def save_str(self, obj):
        if not self.bin:
            text = obj.replace("\\", "\\u005c").replace("\0", "\\u0000").replace("\n", "\\u000a").replace("\r", "\\u000d")
            self.write(UNICODE + _escaped(text.replace("\x1a", "\\u001a")) + b"\n")
        else:
            data = obj.encode("utf-8", "surrogatepass")
            n = len(data)
            if n <= 0xFF and self.proto >= 4:
                self.write(SHORT_BINUNICODE + bytes((n,)) + data)
            elif n > 0xFFFFFFFF and self.proto >= 4:
                self._framer.write_large(BINUNICODE8 + struct.pack("<Q", n), data)
            else:
                self._framer.write_large(BINUNICODE + struct.pack("<I", n), data)
        self.memoize(obj)

    def save_tuple(self, obj):
        if not obj:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        n = len(obj)
        if n <= 3 and self.proto >= 2:
            for item in obj:
                self.save(item)
            if id(obj) in self.memo:
                self.write(POP * n + self.get(self.memo[id(obj)][0]))
            else:
                self.write((TUPLE1, TUPLE2, TUPLE3)[n - 1])
                self.memoize(obj)
            return
        self.write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            get = self.get(self.memo[id(obj)][0])
            self.write(POP_MARK + get if self.bin else POP * (n + 1) + get)
            return
        self.write(TUPLE)
        self.memoize(obj)

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch_appends(obj)

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items())

    def _batches(self, items):
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == _BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def _batch_appends(self, items):
        for batch in self._batches(items):
            many = self.bin and len(batch) > 1
            if many:
                self.write(MARK)
            for item in batch:
                self.save(item)
                if not many:
                    self.write(APPEND)
            if many:
                self.write(APPENDS)

    def _batch_setitems(self, items):
        for batch in self._batches(items):
            many = self.bin and len(batch) > 1
            if many:
                self.write(MARK)
            for key, value in batch:
                self.save(key)
                self.save(value)
                if not many:
                    self.write(SETITEM)
            if many:
                self.write(SETITEMS)

    def save_set(self, obj):
        if self.proto < 4:
            return self.save_reduce(set, (list(obj),), obj=obj)
        self.write(EMPTY_SET)
        self.memoize(obj)
        for batch in self._batches(obj):
            self.write(MARK)
            for item in batch:
                self.save(item)
            self.write(ADDITEMS)

    def save_frozenset(self, obj):
        if self.proto < 4:
            return self.save_reduce(frozenset, (list(obj),), obj=obj)
        self.write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self.write(POP_MARK + self.get(self.memo[id(obj)][0]))
            return
        self.write(FROZENSET)
        self.memoize(obj)

    def save_global(self, obj, name=None):
        name = name or getattr(obj, "__qualname__", None) or obj.__name__
        module_name = whichmodule(obj, name)
        nested = False
        if obj is _encode:
            module_name, name = "_codecs", "encode"
        else:
            try:
                __import__(module_name)
                found, parent = _walk(sys.modules[module_name], name)
            except (ImportError, KeyError, AttributeError):
                raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}") from None
            if found is not obj:
                raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
            nested = parent is not sys.modules[module_name]
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code:
                if code <= 0xFF:
                    self.write(EXT1 + bytes((code,)))
                elif code <= 0xFFFF:
                    self.write(EXT2 + struct.pack("<H", code))
                else:
                    self.write(EXT4 + struct.pack("<i", code))
                return
        last = name.rpartition(".")[2]
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif nested:
            self.save_reduce(getattr, (parent, last))
        elif self.proto >= 3:
            self.write(GLOBAL + module_name.encode("utf-8") + b"\n" + name.encode("utf-8") + b"\n")
        else:
            if self._fix_imports:
                if (module_name, name) in _OLD_NAMES:
                    module_name, name = _OLD_NAMES[module_name, name]
                elif module_name == "builtins" and isinstance(obj, type) and issubclass(obj, BaseException):
                    module_name = "exceptions"
                else:
                    module_name = _OLD_MODULES.get(module_name, module_name)
            try:
                self.write(GLOBAL + module_name.encode("ascii") + b"\n" + name.encode("ascii") + b"\n")
            except UnicodeEncodeError:
                raise PicklingError(
                    f"can't pickle global identifier '{module_name}.{name}' using pickle protocol {self.proto}") from None
        self.memoize(obj)

    def save_type(self, obj):
        if obj in (type(None), type(NotImplemented), type(...)):
            value = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}[obj]
            return self.save_reduce(type, (value,), obj=obj)
        self.save_global(obj)

    def save_singleton(self, obj):
        self.save_global(obj, "Ellipsis" if obj is ... else "NotImplemented")

    dispatch.update({
        type(None): save_none, bool: save_bool, int: save_int, float: save_float, bytes: save_bytes, str: save_str,
        bytearray: save_bytearray, PickleBuffer: save_picklebuffer, tuple: save_tuple, list: save_list, dict: save_dict,
        set: save_set, frozenset: save_frozenset, FunctionType: save_global, type: save_type,
    })


def _encode(text, encoding):  # written as _codecs.encode, which is what CPython has
    return text.encode(encoding)


def _escaped(text):
    """What cannot be a byte of Latin-1 as \\uXXXX."""
    if text.isascii():
        return text.encode("ascii")
    parts = []
    for c in text:
        n = ord(c)
        parts.append(bytes((n,)) if n < 256 else (b"\\u%04x" if n < 0x10000 else b"\\U%08x") % n)
    return b"".join(parts)


def _unescaped_text(data):
    text = data.decode("latin-1")
    if "\\" not in text:
        return text
    out, i = [], 0
    while i < len(text):
        digits = {"u": 4, "U": 8}.get(text[i + 1:i + 2], 0) if text[i] == "\\" else 0
        if digits and len(text) >= i + 2 + digits:
            out.append(chr(int(text[i + 2:i + 2 + digits], 16)))
            i += 2 + digits
        else:
            out.append(text[i])
            i += 1
    return "".join(out)


class _Reader:
    """The stream being read; a frame at a time from protocol 4 on."""

    def __init__(self, file):
        self.file_read, self.file_readline = file.read, file.readline
        self.frame = None

    def read(self, n):
        if self.frame is not None:
            data = self.frame.read(n)
            if data or not n:
                if len(data) < n:
                    raise UnpicklingError("pickle exhausted before end of frame")
                return data
            self.frame = None
        data = self.file_read(n)
        if len(data) < n:
            raise EOFError("Ran out of input") if not data else UnpicklingError("pickle data was truncated")
        return data

    def readline(self):
        if self.frame is not None:
            data = self.frame.readline()
            if data:
                if data[-1:] != b"\n":
                    raise UnpicklingError("pickle exhausted before end of frame")
                return data
            self.frame = None
        data = self.file_readline()
        if data[-1:] != b"\n":
            raise EOFError("Ran out of input") if not data else UnpicklingError("pickle data was truncated")
        return data

    def load_frame(self, size):
        if self.frame is not None and self.frame.read() != b"":
            raise UnpicklingError("beginning of a new frame before end of current frame")
        data = self.file_read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        self.frame = io.BytesIO(data)


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        for name in ("read", "readline"):
            if not hasattr(file, name):
                raise TypeError("file must have 'read', 'readinto' and 'readline' attributes")
        self._reader = _Reader(file)
        self.read, self.readline = self._reader.read, self._reader.readline
        self._buffers = None if buffers is None else iter(buffers)
        self.memo = {}
        self.encoding, self.errors = encoding, errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        if not hasattr(self, "_reader"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {self.__class__.__name__}.__init__()")
        self.metastack = []
        self.stack = []
        self.append = self.stack.append
        self.proto = 0
        dispatch = self.dispatch
        try:
            while True:
                key = self.read(1)
                handler = dispatch.get(key)
                if handler is None:
                    raise UnpicklingError(f"invalid load key, '{key.decode('latin1')}'." if 32 <= key[0] < 127
                                          else f"invalid load key, '\\x{key[0]:02x}'.")
                handler(self)
        except _Stop as stop:
            return stop.value
        except IndexError:
            raise UnpicklingError("unexpected MARK found" if self.metastack else "pop from empty stack") from None

    def persistent_load(self, pid):
        raise UnpicklingError("unsupported persistent id encountered")

    def find_class(self, module_name, name):
        if self.proto < 3 and self.fix_imports:
            if (module_name, name) in _NEW_NAMES:
                module_name, name = _NEW_NAMES[module_name, name]
            else:
                module_name = _NEW_MODULES.get(module_name, module_name)
        if (module_name, name) == ("_codecs", "encode"):
            return _encode
        __import__(module_name)
        module = sys.modules[module_name]
        return _walk(module, name)[0] if self.proto >= 4 else getattr(module, name)

    def _marked(self):
        """What stands on the stack above the last mark."""
        items = self.stack
        if not self.metastack:
            raise UnpicklingError("could not find MARK")
        self.stack = self.metastack.pop()
        self.append = self.stack.append
        return items

    def _number(self, size, fmt):
        return struct.unpack(fmt, self.read(size))[0]

    def _text_line(self):
        return self.readline()[:-1].decode("utf-8")

    def load_mark(self):
        self.metastack.append(self.stack)
        self.stack = []
        self.append = self.stack.append

    def load_proto(self):
        proto = self.read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {proto}")
        self.proto = proto

    def load_stop(self):
        raise _Stop(self.stack.pop())

    def load_pop(self):
        if self.stack:
            self.stack.pop()
        else:
            self._marked()

    def load_int(self):
        data = self.readline()
        self.append({b"00\n": False, b"01\n": True}[data] if data in (b"00\n", b"01\n") else int(data, 0))

    def load_long(self):
        data = self.readline()[:-1]
        self.append(int(data[:-1] if data[-1:] == b"L" else data, 0))

    def load_sized_long(self, size):
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self.append(decode_long(self.read(size)))

    def load_string(self):
        data = self.readline()[:-1]
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self._append_old_string(_unescaped(data[1:-1]))

    def _append_old_string(self, data):
        self.append(data if self.encoding == "bytes" else data.decode(self.encoding, self.errors))

    def load_sized_string(self, size):
        if size < 0:
            raise UnpicklingError("BINSTRING pickle has negative byte count")
        self._append_old_string(self.read(size))

    def load_bytes(self, size):
        if size > sys.maxsize:
            raise UnpicklingError(f"BINBYTES exceeds system's maximum size of {sys.maxsize} bytes")
        self.append(self.read(size))

    def load_text(self, size):
        if size > sys.maxsize:
            raise UnpicklingError(f"BINUNICODE exceeds system's maximum size of {sys.maxsize} bytes")
        self.append(self.read(size).decode("utf-8", "surrogatepass"))

    def load_bytearray(self):
        self.append(bytearray(self.read(self._number(8, "<Q"))))

    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def load_readonly_buffer(self):
        view = memoryview(self.stack[-1])
        if not view.readonly:
            self.stack[-1] = view.toreadonly()

    def load_tuple_of(self, n):
        self.stack[-n:] = [tuple(self.stack[-n:])]

    def load_pairs(self, target):
        items = self._marked()
        if target is None:
            self.append({items[i]: items[i + 1] for i in range(0, len(items), 2)})
            return
        obj = self.stack[-1]
        for i in range(0, len(items), 2):
            obj[items[i]] = items[i + 1]

    def load_setitem(self):
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    def load_append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def load_appends(self):
        items = self._marked()
        obj = self.stack[-1]
        extend = getattr(obj, "extend", None)
        if extend is not None:
            extend(items)
            return
        for item in items:
            obj.append(item)

    def load_additems(self):
        items = self._marked()
        obj = self.stack[-1]
        if isinstance(obj, set):
            obj.update(items)
            return
        for item in items:
            obj.add(item)

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self.append(cls(*args))
        else:
            self.append(cls.__new__(cls))

    def load_inst(self):
        module, name = self._text_line(), self._text_line()
        self._instantiate(self.find_class(module, name), self._marked())

    def load_obj(self):
        cls, *args = self._marked()
        self._instantiate(cls, args)

    def load_newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self.append(cls.__new__(cls, *args))

    def load_newobj_ex(self):
        kwargs, args, cls = self.stack.pop(), self.stack.pop(), self.stack.pop()
        self.append(cls.__new__(cls, *args, **kwargs))

    def load_global(self):
        module, name = self._text_line(), self._text_line()
        self.append(self.find_class(module, name))

    def load_stack_global(self):
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.append(self.find_class(module, name))

    def load_extension(self, code):
        if code in _extension_cache:
            self.append(_extension_cache[code])
            return
        if code <= 0:
            raise UnpicklingError("EXT specifies code <= 0")
        key = _inverted_registry.get(code)
        if key is None:
            raise ValueError(f"unregistered extension code {code}")
        obj = self.find_class(*key)
        _extension_cache[code] = obj
        self.append(obj)

    def load_reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def load_get(self, n):
        try:
            self.append(self.memo[n])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {n}") from None

    def load_put(self, n):
        if n < 0:
            raise ValueError("negative PUT argument")
        self.memo[n] = self.stack[-1]

    def load_build(self):
        state = self.stack.pop()
        obj = self.stack[-1]
        setter = getattr(obj, "__setstate__", None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = obj.__dict__
            for key, value in state.items():
                attributes[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(obj, key, value)

    dispatch = {
        MARK: load_mark, PROTO: load_proto, STOP: load_stop, POP: load_pop, INT: load_int, LONG: load_long,
        FRAME: lambda self: self._reader.load_frame(self._number(8, "<Q")),
        PERSID: lambda self: self.append(self.persistent_load(self.readline()[:-1].decode("ascii"))),
        BINPERSID: lambda self: self.append(self.persistent_load(self.stack.pop())),
        NONE: lambda self: self.append(None), NEWTRUE: lambda self: self.append(True),
        NEWFALSE: lambda self: self.append(False),
        BININT: lambda self: self.append(self._number(4, "<i")), BININT1: lambda self: self.append(self.read(1)[0]),
        BININT2: lambda self: self.append(self._number(2, "<H")),
        LONG1: lambda self: self.load_sized_long(self.read(1)[0]),
        LONG4: lambda self: self.load_sized_long(self._number(4, "<i")),
        FLOAT: lambda self: self.append(float(self.readline())),
        BINFLOAT: lambda self: self.append(self._number(8, ">d")),
        STRING: load_string, BINSTRING: lambda self: self.load_sized_string(self._number(4, "<i")),
        SHORT_BINSTRING: lambda self: self.load_sized_string(self.read(1)[0]),
        BINBYTES: lambda self: self.load_bytes(self._number(4, "<I")),
        SHORT_BINBYTES: lambda self: self.load_bytes(self.read(1)[0]),
        BINBYTES8: lambda self: self.load_bytes(self._number(8, "<Q")),
        UNICODE: lambda self: self.append(_unescaped_text(self.readline()[:-1])),
        BINUNICODE: lambda self: self.load_text(self._number(4, "<I")),
        BINUNICODE8: lambda self: self.load_text(self._number(8, "<Q")),
        SHORT_BINUNICODE: lambda self: self.load_text(self.read(1)[0]),
        BYTEARRAY8: load_bytearray, NEXT_BUFFER: load_next_buffer, READONLY_BUFFER: load_readonly_buffer,
        EMPTY_TUPLE: lambda self: self.append(()), TUPLE: lambda self: self._marked_as(tuple),
        TUPLE1: lambda self: self.load_tuple_of(1), TUPLE2: lambda self: self.load_tuple_of(2),
        TUPLE3: lambda self: self.load_tuple_of(3),
        EMPTY_LIST: lambda self: self.append([]), LIST: lambda self: self._marked_as(list),
        EMPTY_DICT: lambda self: self.append({}), DICT: lambda self: self.load_pairs(None),
        EMPTY_SET: lambda self: self.append(set()), FROZENSET: lambda self: self._marked_as(frozenset),
        SETITEM: load_setitem, SETITEMS: lambda self: self.load_pairs(True), APPEND: load_append, APPENDS: load_appends,
        ADDITEMS: load_additems, INST: load_inst, OBJ: load_obj, NEWOBJ: load_newobj, NEWOBJ_EX: load_newobj_ex,
        GLOBAL: load_global, STACK_GLOBAL: load_stack_global, REDUCE: load_reduce, BUILD: load_build,
        EXT1: lambda self: self.load_extension(self.read(1)[0]),
        EXT2: lambda self: self.load_extension(self._number(2, "<H")),
        EXT4: lambda self: self.load_extension(self._number(4, "<i")),
        POP_MARK: lambda self: self._marked(), DUP: lambda self: self.append(self.stack[-1]),
        GET: lambda self: self.load_get(int(self.readline())), BINGET: lambda self: self.load_get(self.read(1)[0]),
        LONG_BINGET: lambda self: self.load_get(self._number(4, "<I")),
        PUT: lambda self: self.load_put(int(self.readline())), BINPUT: lambda self: self.load_put(self.read(1)[0]),
        LONG_BINPUT: lambda self: self.load_put(self._number(4, "<I")),
        MEMOIZE: lambda self: self.load_put(len(self.memo)),
    }

    def _marked_as(self, kind):
        items = self._marked()
        self.append(kind(items))


def _unescaped(data):
    """The bytes that a literal of CPython 2 stands for."""
    out, i = bytearray(), 0
    plain = {ord("n"): 10, ord("t"): 9, ord("r"): 13, ord("a"): 7, ord("b"): 8, ord("f"): 12, ord("v"): 11}
    while i < len(data):
        c = data[i]
        if c != 0x5C:
            out.append(c)
            i += 1
            continue
        c = data[i + 1]
        if c == ord("x"):
            out.append(int(data[i + 2:i + 4], 16))
            i += 4
        elif 0x30 <= c <= 0x37:
            n = 1
            while n < 3 and 0x30 <= data[i + 1 + n:i + 2 + n][0:1].ljust(1, b"\0")[0] <= 0x37:
                n += 1
            out.append(int(data[i + 1:i + 1 + n], 8) & 0xFF)
            i += 1 + n
        else:
            out.append(plain.get(c, c))
            i += 2
    return bytes(out)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    out = io.BytesIO()
    Pickler(out, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return out.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, str):
        raise TypeError("Can't load pickle from unicode string")
    return load(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)


_Pickler, _Unpickler, _dump, _dumps, _load, _loads = Pickler, Unpickler, dump, dumps, load, loads
