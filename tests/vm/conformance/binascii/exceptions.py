import binascii

print(binascii.Error.__mro__[1], binascii.Incomplete.__mro__[1], binascii.Error.__module__, binascii.Error.__name__)
try:
    binascii.unhexlify(b"0")
except ValueError as e:
    print(repr(e))
