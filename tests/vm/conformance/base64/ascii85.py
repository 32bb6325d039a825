import base64

samples = [b"", b"\0", b"\0\0\0\0", b"\0\0\0\0\0", b"    ", b"Man is distinguished", b"xx\0\0", b"\xff" * 7, bytes(range(60))]
for data in samples:
    plain = base64.a85encode(data)
    print(plain, base64.a85encode(data, pad=True), base64.a85encode(data, adobe=True), base64.a85encode(data, foldspaces=True))
    assert base64.a85decode(plain) == data
    assert base64.a85decode(base64.a85encode(data, adobe=True), adobe=True) == data
    assert base64.a85decode(base64.a85encode(data, foldspaces=True), foldspaces=True) == data
for width in (1, 2, 3, 7):
    print(base64.a85encode(b"wrapped text", wrapcol=width), base64.a85encode(b"wrap", wrapcol=width, adobe=True))
print(base64.a85decode(b" 9jq o^\n"), base64.a85decode("<~9jqo^~>", adobe=True), base64.a85decode("9jqo^", ignorechars=b""))
for text, options in ((b"<~", {"adobe": True}), (b"abcdez~", {}), (b"9jzo^", {}), (b"s8W-\"", {}), (b"y", {}), (b"9jy", {"foldspaces": True}),
                      (b"v", {}), (b"a b", {"ignorechars": b""})):
    try:
        print(base64.a85decode(text, **options))
    except ValueError as e:
        print(e)
