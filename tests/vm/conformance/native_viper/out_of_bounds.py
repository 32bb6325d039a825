import micropython

# C would go on into other memory; here it is an error.
@micropython.viper
def read(buf: ptr8, i: int) -> int:
    return buf[i]

@micropython.viper
def write(buf: ptr8, i: int):
    buf[i] = 1

data = bytearray(4)
print(read(data, 3))
for f, args in ((read, (data, 4)), (write, (data, 100)), (write, (b"const", 0)), (read, ("text", 0))):
    try:
        f(*args)
    except (IndexError, TypeError) as e:
        print(type(e).__name__)
