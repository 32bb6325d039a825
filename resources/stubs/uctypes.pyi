"""Structures in memory, by layout."""
ARRAY: int
BFINT16: int
BFINT32: int
BFINT8: int
BFUINT16: int
BFUINT32: int
BFUINT8: int
BF_LEN: int
BF_POS: int
BIG_ENDIAN: int
FLOAT32: int
FLOAT64: int
INT: int
INT16: int
INT32: int
INT64: int
INT8: int
LITTLE_ENDIAN: int
LONG: int
LONGLONG: int
NATIVE: int
PTR: int
SHORT: int
UINT: int
UINT16: int
UINT32: int
UINT64: int
UINT8: int
ULONG: int
ULONGLONG: int
USHORT: int
VOID: int
def addressof(obj) -> int:
    """Where a buffer's bytes are."""
def bytearray_at(addr, size) -> bytearray:
    """The memory there, to read and write."""
def bytes_at(addr, size) -> bytes:
    """A copy of the memory there."""
def sizeof(struct, layout=...) -> int:
    """The size of a structure."""
class struct:
    """A structure at an address."""
    def __init__(self, addr, descriptor, layout=...): ...
