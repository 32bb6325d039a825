# More formats than are remembered, each used in turns; through Structs, with pads, in both orders of bytes, and values
# that do not fit where others did.
import struct

FORMATS = ["<IHB", ">IHB", "@bhilq", "=BHILQ", "<d", ">d", "<fd", "!e", "3i", "<2xH3x", "4s", "<4sI", "i0q", "13B",
           "<QqQ", "?", "c", "n", ""]
NUMBERS = {"B": 200, "b": -100, "H": 60000, "h": -30000, "I": 4000000000, "i": -2000000000, "L": 4000000000,
           "l": -2000000000, "Q": 2**64 - 1, "q": -(2**63), "d": 1.5, "f": -0.25, "e": 0.5, "?": True, "c": b"x",
           "n": -5, "s": b"word"}


def values(text):
    out, count = [], ""
    for c in text:
        if c.isdigit():
            count += c
        elif c in NUMBERS:
            out += [NUMBERS[c]] * (1 if c == "s" else int(count or 1))
            count = ""
        else:
            count = ""
    return out


for turn in range(3):
    for text in FORMATS:
        items = values(text)
        packed = struct.pack(text, *items)
        print(text, struct.calcsize(text), packed.hex(), struct.unpack(text, packed))
        again = struct.Struct(text)
        print(again.pack(*items) == packed, again.unpack(packed) == tuple(items), again.unpack_from(b"12345678" + packed, 8))
        room = bytearray(b"\xff" * (len(packed) + 2))
        struct.pack_into(text, room, 1, *items)
        print(room.hex(), list(struct.iter_unpack(text, packed * 2)) if packed else None)
        for wrong in (items[:-1], items + [1]):
            try:
                struct.pack(text, *wrong)
            except struct.error as error:
                print(error)
        try:
            struct.unpack(text, packed + b"1")
        except struct.error as error:
            print(error)
        for bad in (-1, 2**64, 1.5, "x", None):
            try:
                print(struct.pack(text, *[bad] * len(items)).hex())
            except (struct.error, OverflowError) as error:
                print(type(error).__name__, error)
for bad in ("<n", "z", "3", "<IZ"):
    for turn in range(2):
        try:
            struct.pack(bad, 1)
        except struct.error as error:
            print(error)
