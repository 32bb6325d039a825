import binascii

for n in range(10):
    text = binascii.b2a_base64(bytes(range(250, 250 + min(n, 6))) + bytes(max(0, n - 6)))
    print(text, binascii.a2b_base64(text), binascii.b2a_base64(b"", newline=False))
print(binascii.b2a_base64(b"abc", newline=False), binascii.a2b_base64("YWJj"), binascii.a2b_base64(b"Y W\nJj!!"))
