import zlib

def trial(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

good = zlib.compress(b"hello hello hello")
trial(lambda: zlib.decompress(b""))
trial(lambda: zlib.decompress(b"\x78"))
trial(lambda: zlib.decompress(b"nonsense"))
trial(lambda: zlib.decompress(good[:-1]))
trial(lambda: zlib.decompress(good[:-1] + b"!"))
trial(lambda: zlib.decompress(good[:6]))
trial(lambda: zlib.decompress(b"\x79\x9c" + good[2:]))
trial(lambda: zlib.decompress(good, 8))
trial(lambda: zlib.decompress(b"\x07", -15))
trial(lambda: zlib.decompress(b"\x01\x05\x00\xfb\xffhello", -15))
trial(lambda: zlib.decompress(b"\x03\x02", -15))
trial(lambda: zlib.decompress(b"\x1f\x8b\x07" + bytes(20), 31))
trial(lambda: zlib.decompress(good, 99))
trial(lambda: zlib.decompress(good, bufsize=-1))
trial(lambda: zlib.compress(b"", 10))
trial(lambda: zlib.compress(b"", wbits=99))
trial(lambda: zlib.compress("text"))
trial(lambda: zlib.compressobj(1, 2))
trial(lambda: zlib.compressobj(memLevel=0))
trial(lambda: zlib.decompressobj(99))
trial(lambda: zlib.decompressobj().flush(0))
trial(lambda: zlib.decompressobj().decompress(b"", -1))
