import binascii

b = binascii.b2a_qp
print(b(b"plain"), b(b"a=b"), b(b"\xff\x00"), b(b"tab\tand blank "), b(b"end\t\n"), b(b"x \r\ny"))
print(b(b"a b_c", header=True), b(b"a b\tc", quotetabs=True), b(b"a\nb\r\nc", istext=False), b(b"a\rb"))
print(b(b"."), b(b".\n."), b(b"a.\n"), b(b"..a"))
print(b(b"x" * 80), b(b"\xe9" * 30), b(b"x" * 74 + b"=" + b"y" * 5), b(b"x" * 75 + b"\n"), b(b"x" * 76 + b"\n"))
print(b(b"line\r\n" * 2 + b"\xff" * 30), b(data=b"k", quotetabs=True, istext=True, header=False))
