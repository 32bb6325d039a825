# The same seeds give CPython's numbers: ints of any size, negative ones, floats, texts and bytes.
import random

for seed in (0, 1, -1, 42, 2 ** 31, 10 ** 30, True, 3.5, -0.25, 2.0 ** 80, "text", "", "\u00e9\u4e00", b"bytes", bytearray(b"ba")):
    r = random.Random(seed)
    print(seed, r.random(), r.getrandbits(32), r.getrandbits(1), r.getrandbits(70), r.randbytes(3).hex())
r = random.Random()
r.seed("x", version=1)
print(r.random())
random.seed(5)
first = [random.random() for _ in range(3)]
random.seed(5)
print(first == [random.random() for _ in range(3)], first)
