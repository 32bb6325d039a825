# Every distribution of a seeded generator, to the last digit.
import random

r = random.Random(99)
for name, args in (("uniform", (2, 5)), ("triangular", (0, 10, 3)), ("triangular", ()), ("gauss", (0, 1)), ("gauss", ()), ("normalvariate", (5, 2)), ("lognormvariate", (0, 0.25)), ("expovariate", (1.5,)),
                   ("vonmisesvariate", (1, 4)), ("vonmisesvariate", (1, 0)), ("gammavariate", (2.5, 1.5)), ("gammavariate", (1, 2)), ("gammavariate", (0.4, 2)), ("betavariate", (2, 3)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5))):
    print(name, args, [getattr(r, name)(*args) for _ in range(3)])
