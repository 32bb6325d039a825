print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(b"ab"), bytes("é", "utf-8"), bytes("a", encoding="ascii", errors="strict"), bytes(bytearray(b"x")), bytes(memoryview(b"mv")), bytes(range(3)), bytes((True,)))
class B:
    def __bytes__(self):
        return b"own"
class I:
    def __index__(self):
        return 2
print(bytes(B()), bytes(I()), bytearray(I()), bytearray(b"q"))
for f in (lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a"), lambda: bytes(1.5), lambda: bytes(["a"]), lambda: bytes(b"a", "ascii"), lambda: bytes(1, "ascii"), lambda: bytes(None), lambda: bytes("é", "ascii"), lambda: bytearray(-5), lambda: bytearray([300]), lambda: bytes(10 ** 30)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
