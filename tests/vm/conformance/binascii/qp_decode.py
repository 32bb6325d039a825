import binascii

a = binascii.a2b_qp
print(a(b"a=3Db"), a(b"=e9=E9"), a(b"soft=\nbreak"), a(b"soft=\r\nbreak"), a(b"end="), a(b"=XY=4"), a(b"==41"))
print(a(b"a_b"), a(b"a_b", header=True), a("text=20"), a(b""), a(b"a=\rb\nc"))
for data in (bytes(range(256)), b"trailing \n\t\n", b"=" * 100):
    for options in ({}, {"quotetabs": True}, {"header": True}, {"istext": False}):
        assert a(binascii.b2a_qp(data, **options), header=options.get("header", False)) == data, options
print("round trips")
try:
    a("\xe9")
except ValueError as e:
    print(e)
