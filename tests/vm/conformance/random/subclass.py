# Subclasses that give random() or getrandbits() of their own are asked for integers through it.
import random


class Low(random.Random):
    calls = 0

    def random(self):
        Low.calls += 1
        return 0.0


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


low, bits = Low(), Bits()
print(low.randrange(10), low.choice("abc"), low.uniform(3, 4), low.choices("xyz", k=2), low.sample(range(5), 3), Low.calls > 0)
print(bits.randrange(10), bits.choice("abc"), bits.getrandbits(5), bits.randint(0, 7))
for cls in (random.SystemRandom,):
    s = cls()
    print(0 <= s.random() < 1, 0 <= s.getrandbits(10) < 1024, len(s.randbytes(5)), s.randrange(5) in range(5), s.seed(3))
print(issubclass(random.Random, object), random.Random.__mro__[1].__name__, isinstance(random.random(), float))
