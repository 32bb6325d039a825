# random: ranges, types and repeatability by seed, without comparing the numbers themselves.
import random

random.seed(42)
first = [random.random() for _ in range(5)]
random.seed(42)
print(first == [random.random() for _ in range(5)], all(0 <= x < 1 for x in first), len(set(first)))
random.seed("text")
a = random.randint(0, 10 ** 9)
random.seed("text")
print(a == random.randint(0, 10 ** 9))
counts = [0] * 6
for _ in range(600):
    counts[random.randint(1, 6) - 1] += 1
print(all(50 < c < 160 for c in counts), sum(counts))
print(all(5 <= random.randrange(5, 10) < 10 for _ in range(100)), {random.randrange(0, 10, 5) for _ in range(100)} == {0, 5}, all(random.randrange(3) in (0, 1, 2) for _ in range(50)), {random.randrange(2, -4, -2) for _ in range(200)} == {2, 0, -2})
print({random.choice("abc") for _ in range(100)} == set("abc"), all(1.5 <= random.uniform(1.5, 2.5) <= 2.5 for _ in range(100)), all(0 <= random.getrandbits(10) < 1024 for _ in range(100)), random.getrandbits(0), random.getrandbits(200) < 2 ** 200)
items = list(range(20))
shuffled = items[:]
random.shuffle(shuffled)
print(sorted(shuffled) == items, shuffled != items, random.shuffle([]))
s = random.sample(range(100), 10)
print(len(s), len(set(s)), all(0 <= x < 100 for x in s), sorted(random.sample("abc", 3)), random.sample([], 0))
print(len(random.choices("ab", k=50)), set(random.choices("ab", k=100)) == {"a", "b"}, random.choices(["only"], k=2), set(random.choices("ab", weights=[1, 0], k=20)))
r = random.Random(7)
q = random.Random(7)
print([r.randint(0, 99) for _ in range(5)] == [q.randint(0, 99) for _ in range(5)])
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.sample([1], 2), lambda: random.randrange(1, 5, 0), lambda: random.getrandbits(-1), lambda: random.sample([1, 2], -1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
