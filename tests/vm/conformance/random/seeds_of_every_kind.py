# random.seed with each kind of seed, both versions, what may not be a seed, states saved between, getrandbits and randbytes.
import random

for seed in [0, 1, -1, 2**70, -2**70, True, 1.5, "text", b"bytes", bytearray(b"ba"), "", b"", 0.0, float("inf")]:
    r = random.Random(seed) if seed != 0.0 or seed is False else random.Random(seed)
    print(repr(seed), r.random(), r.getrandbits(40), r.randrange(1000))
for seed in ["text", b"bytes", 5, 1.5]:
    random.seed(seed, 1)
    print(repr(seed), random.random(), random.getrandbits(5))
for seed in [[], (1, 2), {}, object(), 1j]:
    try:
        random.seed(seed)
    except TypeError as e:
        print(e)
random.seed(42)
state = random.getstate()
first = [random.random(), random.gauss(0, 1), random.randint(1, 6)]
random.setstate(state)
print(first == [random.random(), random.gauss(0, 1), random.randint(1, 6)], state[0], len(state[1]), state[2])
random.seed(7)
print(random.getrandbits(0), random.getrandbits(1), random.getrandbits(32), random.getrandbits(33), random.getrandbits(100), random.randbytes(5), random.randbytes(0))
for f in [lambda: random.getrandbits(-1), lambda: random.getrandbits(1.5), lambda: random.randbytes(-1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 2, 0), lambda: random.randint(2, 1), lambda: random.choice([]), lambda: random.choices([], k=1), lambda: random.choices([1], [1, 2]), lambda: random.choices([1, 2], [0, 0]), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.sample([1], -1),
          lambda: random.shuffle("ab"), lambda: random.setstate(()), lambda: random.choice(5), lambda: random.choices([1, 2], weights=[1, 1], cum_weights=[1, 2])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
