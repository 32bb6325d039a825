# base64's codecs there and back.
import base64
from _grid import grid

datas = (b"", b"f", b"fo", b"foo", b"foobar", bytes(range(250, 256)), b"\0\0\0\0")
for name in ("b16", "b32", "b32hex", "b64", "standard_b64", "urlsafe_b64", "a85", "b85"):
    print(name)
    grid(lambda d: (e := getattr(base64, name + "encode")(d), getattr(base64, name + "decode")(e) == d), datas)
grid(base64.b64decode, (b"Zm9v", "Zm9v", b"Zm9", b"Z", b"Zm 9v\n", b"Zm9v!", b"====", b"", "é"))
