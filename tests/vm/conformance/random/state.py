# getstate and setstate bring a generator back, the pair that gauss keeps included.
import random

r = random.Random(7)
r.gauss(0, 1)
state = r.getstate()
print(state[0], len(state[1]), state[1][:2], state[1][-1], state[2] is not None)
a = [r.random(), r.gauss(0, 1), r.getrandbits(90), r.choice("xyz")]
r.setstate(state)
print(a == [r.random(), r.gauss(0, 1), r.getrandbits(90), r.choice("xyz")])
other = random.Random()
other.setstate(state)
r.setstate(state)
print([other.random() for _ in range(3)] == [r.random() for _ in range(3)])
for bad in ((1, 2, 3), (3, (1, 2), None), (3, tuple([700] * 625), None)):
    try:
        r.setstate(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
