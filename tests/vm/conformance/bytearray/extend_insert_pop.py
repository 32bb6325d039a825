# Bytearray: append, extend, insert, pop, remove, reverse, copy and clear with arguments of every kind.
def gen():
    yield 1
    yield 2
    raise KeyError("stop")


b = bytearray(b"abc")
for f, args in [("append", (100,)), ("append", (256,)), ("append", (-1,)), ("append", ("a",)), ("append", (b"a",)), ("append", (1.0,)), ("append", ()), ("extend", (b"xy",)), ("extend", ([1, 2],)), ("extend", (range(3),)), ("extend", ("a",)), ("extend", (5,)), ("extend", ([256],)), ("extend", ([1, "a"],)), ("extend", (gen(),)), ("insert", (0, 65)),
                ("insert", (-1, 66)), ("insert", (99, 67)), ("insert", (-99, 68)), ("insert", (0, 300)), ("insert", (0,)), ("insert", ("a", 1)), ("pop", ()), ("pop", (0,)), ("pop", (-2,)), ("pop", (99,)), ("pop", ("a",)), ("pop", (0, 1)), ("remove", (98,)), ("remove", (200,)), ("remove", (256,)), ("remove", (b"a",)), ("reverse", ()), ("reverse", (1,)),
                ("copy", ()), ("clear", ()), ("pop", ()), ("remove", (1,)), ("extend", (memoryview(b"mv"),)), ("extend", (bytearray(b"ba"),)), ("append", (True,)), ("append", (2**70,))]:
    try:
        print(f, args[:1] if f != "extend" else "", getattr(b, f)(*args), b)
    except Exception as e:
        print(f, type(e).__name__, e, b)
b.extend(b)
b += b"!"
b *= 2
print(b, b.copy() == b, b.copy() is b)
b[1:3] = b"LONGER"
b[::2] = bytes(len(b[::2]))
print(b)
for index, value in [(slice(0, 4, 2), b"abc"), (slice(0, 2), "ab"), (slice(0, 2), 5), (slice(0, 2), [1, 300]), (0, 256), (0, b"a"), (99, 1), ("a", 1), (slice(0, 2), [1, 2, 3]), (slice(0, 1), 3)]:
    try:
        b[index] = value
        print(b)
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
