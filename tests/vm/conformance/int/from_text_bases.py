# int(text, base): every base, prefixes with their base and base 0, case, and what is refused.
def attempt(*args):
    try:
        return int(*args)
    except (ValueError, TypeError) as e:
        return f"{type(e).__name__}: {e}"


for base in (2, 3, 7, 8, 10, 11, 16, 27, 36):
    print(base, attempt("101", base), attempt("-zz", base), attempt("+12", base), attempt("1Z", base))
for text in ("0x1F", "0X1f", "0b101", "0B11", "0o17", "0O17", "017", "00", "0", "0_0", "0x_1f", "0b_1", "0x", "0b2"):
    print(text, attempt(text, 0), attempt(text, 16), attempt(text, 10))
for base in (1, -1, 37, 2 ** 70, "10", 1.0):
    print(repr(base), attempt("1", base))
print(attempt(12, 10), attempt(b"12", 8), attempt(bytearray(b"ff"), 16), attempt(None, 10))
