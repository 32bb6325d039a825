import base64

for data in (b"", b"\0", b"a", b"ab", b"abc", b"abcd", b"abcde", b"\xff" * 5, bytes(range(100))):
    text = base64.b85encode(data)
    print(text, base64.b85encode(data, pad=True), base64.b85decode(text) == data, base64.b85decode(text.decode()) == data)
for bad in (b"abc\"e", b"~~~~~", b"0000\xff", b"|NsC0~", "\u20ac"):
    try:
        print(base64.b85decode(bad))
    except ValueError as e:
        print(e)
