# What the functions of random refuse.
import random
import warnings

warnings.simplefilter("ignore")
r = random.Random(1)
for f in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(5, 2), lambda: r.randrange(1, 9, 0), lambda: r.randrange(1, 9, -1), lambda: r.randrange(5, step=2), lambda: r.randint(2, 1), lambda: r.choice([]), lambda: r.choice({}),
          lambda: r.choices([], k=1), lambda: r.choices("ab", [1]), lambda: r.choices("ab", [0, 0]), lambda: r.choices("ab", [1, 1], cum_weights=[1, 2]), lambda: r.choices("ab", 3), lambda: r.sample([1, 2], 3), lambda: r.sample([1], -1), lambda: r.sample({1, 2}, 1),
          lambda: r.sample("ab", 1, counts=[1]), lambda: r.sample("ab", 1, counts=[0, 0]), lambda: r.shuffle((1, 2)), lambda: r.shuffle("ab"), lambda: r.getrandbits(-1), lambda: r.getrandbits(1.5), lambda: r.randbytes(-1), lambda: r.seed([]), lambda: random.Random({}),
          lambda: r.randrange(1.5), lambda: r.randrange("a"), lambda: r.expovariate(0), lambda: r.gammavariate(0, 1), lambda: random.SystemRandom().getstate(), lambda: r.choices("ab", [float("inf"), 1])):
    try:
        print(f())
    except (ValueError, TypeError, IndexError, ZeroDivisionError, KeyError, NotImplementedError) as e:
        print(type(e).__name__, e)
