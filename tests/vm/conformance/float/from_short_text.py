# float() of decimals that a division makes, and of what only looks like one.
import random

r = random.Random(3)
for i in range(6000):
    text = r.choice(["", "-", "+", " "]) + str(r.randint(0, 10 ** r.randint(0, 17)))
    text += r.choice(["", ".", "." + str(r.randint(0, 10 ** r.randint(0, 12))), ".00" + str(r.randint(0, 999)), "e5", ".5e-3"])
    text += r.choice(["", "", " ", "_1", "."])
    try:
        print(text, float(text).hex())
    except ValueError as error:
        print(error)
for text in ("", ".", "-", "-.", ".5", "5.", "-0", "-0.0", "1..2", "1.2.3", "0.0000000000000001", "inf", "١٢", "1" * 15, "1" * 16,
             "9007199254740993", "999999999999999", "0.000000000000123", "--1", "1-", "0x1", b"1.5", bytearray(b"-2.25")):
    try:
        print(text, repr(float(text)))
    except ValueError as error:
        print(error)
# Text put together, of every kind and length.
parts = ["", "a", "é", "abc", "x" * 255, "ü" * 128, "y" * 256, "z" * 300]
for a in parts:
    for b in parts:
        s = a + b
        t = a
        t += b
        print(len(s), s == t == "".join([a, b]), s.isascii(), hash(s) == hash(t), s[-1:], (s < a, s < b, a < b, sorted([s, b, a])[0] == min(a, b)))
words = sorted(str(i * 7919 % 10007) for i in range(500)) + sorted(["é", "e", "ee", "eé", "", "z", "zzzz", "zzzza", "zzzy", "\U0001F600", "\uffff"])
print(words)
