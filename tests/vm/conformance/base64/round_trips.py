import base64

state, data = 7, bytearray()
for n in range(200):
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    data.append(state >> 16 & 255)
    piece = bytes(data[-n - 1:])
    for f, g in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
                 (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode),
                 (base64.a85encode, base64.a85decode), (base64.b85encode, base64.b85decode)):
        if n % 7 == 0 or n < 12:
            assert g(f(piece)) == piece, (f, n)
print(len(data), base64.b85encode(bytes(data[:20])), base64.a85encode(bytes(data[:21])))
