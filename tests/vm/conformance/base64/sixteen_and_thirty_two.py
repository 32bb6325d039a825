import base64

# RFC 4648 section 10
for n in range(7):
    data = b"foobar"[:n]
    for f, g in ((base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode),
                 (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode)):
        text = f(data)
        print(text, g(text) == data, g(text.decode()) == data)
long = bytes(range(256)) * 3
print(base64.b32decode(base64.b32encode(long)) == long, base64.b32hexdecode(base64.b32hexencode(long[:-1])) == long[:-1])
