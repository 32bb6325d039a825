#!/usr/bin/env python3
"""Wraps a raw binary in UF2 blocks (github.com/microsoft/uf2): bin_to_uf2.py IN.bin OUT.uf2 ADDRESS [FAMILY]."""
import struct
import sys

PAYLOAD = 256
FAMILY_PRESENT = 0x2000


def main():
    source, target, address = sys.argv[1], sys.argv[2], int(sys.argv[3], 0)
    family = int(sys.argv[4], 0) if len(sys.argv) > 4 else 0
    with open(source, "rb") as f:
        image = f.read()
    pieces = [image[at:at + PAYLOAD].ljust(PAYLOAD, b"\0") for at in range(0, len(image), PAYLOAD)]
    with open(target, "wb") as f:
        for number, piece in enumerate(pieces):
            f.write(struct.pack("<8I", 0x0A324655, 0x9E5D5157, FAMILY_PRESENT if family else 0,
                                address + number * PAYLOAD, PAYLOAD, number, len(pieces), family))
            f.write(piece.ljust(476, b"\0") + struct.pack("<I", 0x0AB16F30))


main()
