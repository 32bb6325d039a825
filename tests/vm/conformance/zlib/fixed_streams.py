import zlib

# Streams of zlib 1.2.13: stored, fixed and dynamic blocks, preset window sizes.
print(zlib.decompress(bytes.fromhex("789c030000000001")))
print(zlib.decompress(bytes.fromhex("789ccb48cdc9c95728cf2fca490100 1a0b045d".replace(" ", ""))))
print(zlib.decompress(bytes.fromhex("78010105 00faff68656c6c6f062c0215".replace(" ", ""))))
print(zlib.decompress(bytes.fromhex("4b4c4a06 00".replace(" ", "")), -15))
print(zlib.decompress(bytes.fromhex("1f8b08000000000002ff4b4c4a0600c241243503000000"), 31))
packed = bytes.fromhex("05c1810100000800c0aa31fb87a48d8dfb0e5e")
try:
    print(zlib.decompress(packed, -15))
except zlib.error as e:
    print(e)
