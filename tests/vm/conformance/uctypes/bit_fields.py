import uctypes

data = bytearray(b"\x00\x00\x00\x00")
B = uctypes
DESC = {
    "low": B.BFUINT16 | 0 | 0 << B.BF_POS | 4 << B.BF_LEN,
    "mid": B.BFUINT16 | 0 | 4 << B.BF_POS | 9 << B.BF_LEN,
    "top": B.BFINT16 | 0 | 13 << B.BF_POS | 3 << B.BF_LEN,
    "whole": B.BFUINT32 | 0 | 0 << B.BF_POS | 32 << B.BF_LEN,
    "bit": B.BFUINT8 | 3 | 7 << B.BF_POS | 1 << B.BF_LEN,
}
for layout in (B.LITTLE_ENDIAN, B.BIG_ENDIAN):
    data[:] = bytes(4)
    s = B.struct(B.addressof(data), DESC, layout)
    s.low, s.mid, s.top, s.bit = 0xA, 0x155, -3, 1
    print(s.low, hex(s.mid), s.top, s.bit, data.hex(), hex(s.whole))
    s.mid = 0xFFFF
    print(hex(s.mid), s.low, s.top)
    s.low = 0
    print(data.hex())
