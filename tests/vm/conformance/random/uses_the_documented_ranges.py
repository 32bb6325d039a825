# Whatever is drawn stays within its documented range.
import random

r = random.Random()
for _ in range(300):
    assert 0.0 <= r.random() < 1.0 and 3 <= r.randint(3, 5) <= 5 and r.randrange(0, 10, 4) in (0, 4, 8) and -1 <= r.uniform(-1, 2) <= 2
    assert 0 <= r.getrandbits(7) < 128 and r.choice("xy") in "xy" and 0 < r.betavariate(0.5, 0.5) < 1.0001 and r.expovariate(2) >= 0 and r.paretovariate(1) >= 1
    assert len(set(r.sample(range(50), 20))) == 20 and sorted(r.sample(range(9), 9)) == list(range(9)) and 2 <= r.triangular(2, 4, 3) <= 4
deck = list(range(100))
r.shuffle(deck)
print(sorted(deck) == list(range(100)), len(r.choices("ab", k=50)), set(r.choices("ab", [0, 1], k=20)), random.random() != random.random(), len({r.getrandbits(64) for _ in range(100)}) > 95)
