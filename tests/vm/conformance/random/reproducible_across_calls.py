# Interleaved generators do not disturb each other; the module's functions share one.
import random

a, b = random.Random(11), random.Random(11)
seq = []
for i in range(6):
    seq.append(a.random())
    random.random()
    random.getrandbits(5)
assert seq == [b.random() for _ in range(6)]
random.seed(11)
assert random.random() == seq[0]
state = random.getstate()
x = [random.choice("abc"), random.gauss(), random.sample(range(5), 2), random.randbytes(4)]
random.setstate(state)
assert x == [random.choice("abc"), random.gauss(), random.sample(range(5), 2), random.randbytes(4)]
c = random.Random()
c.setstate(a.getstate())
print([round(a.random(), 6), round(c.random(), 6)], random.Random(3).getrandbits(200), random.Random(3).getrandbits(33), random.Random("a" * 1000).random(), random.Random(2 ** 20000).random(), random.Random(-7).random() == random.Random(7).random())
