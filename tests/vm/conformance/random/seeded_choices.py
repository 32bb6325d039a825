# choice, choices, sample and shuffle of seeded generators draw what CPython draws.
import random

r = random.Random(2026)
print([r.choice("abcdef") for _ in range(8)], [r.randrange(3, 100, 7) for _ in range(5)], [r.randint(-3, 3) for _ in range(6)], [r.randrange(10 ** 25) for _ in range(2)])
print(r.choices(range(10), k=6), r.choices("abc", [1, 2, 7], k=8), r.choices("abc", cum_weights=[5, 6, 7], k=4), r.choices([1], k=0))
print(r.sample(range(10), 4), r.sample(range(10 ** 6), 4), r.sample("abcdefgh", 8), r.sample(["x", "y"], 4, counts=[3, 2]), r.sample([], 0))
deck = list(range(12))
r.shuffle(deck)
print(deck, r.randrange(5), r.randrange(2 ** 40))
