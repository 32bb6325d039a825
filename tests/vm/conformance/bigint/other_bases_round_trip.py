# Long numbers through bases that are no powers of two.
def to_base(n, base):
    digits = []
    while n:
        n, r = divmod(n, base)
        digits.append("0123456789abcdefghijklmnopqrstuvwxyz"[r])
    return "".join(reversed(digits))


n = 7 ** 700 + 12345
for base in (2, 3, 5, 6, 8, 10, 12, 16, 20, 32, 35, 36):
    text = to_base(n, base)
    assert int(text, base) == n and int(text.upper(), base) == n
    print(base, len(text), text[:8], text[-8:])
print(bin(n) == "0b" + to_base(n, 2), oct(n) == "0o" + to_base(n, 8), hex(-n) == "-0x" + to_base(n, 16))
