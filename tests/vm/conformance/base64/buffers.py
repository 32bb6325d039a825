import array
import base64

for make in (bytes, bytearray, memoryview, lambda b: array.array("B", b)):
    data = make(b"some bytes")
    print(base64.b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.a85encode(data), base64.b85encode(data))
    print(base64.b64decode(make(b"c29tZQ==")), base64.b16decode(make(b"41")), base64.b32decode(make(b"IE======")),
          base64.b85decode(make(b"VPX")), base64.a85decode(make(b"@/")))
for f in (base64.b64encode, base64.b32encode, base64.b16encode, base64.a85encode, base64.b85encode):
    try:
        f("text")
    except TypeError as e:
        print("TypeError")
