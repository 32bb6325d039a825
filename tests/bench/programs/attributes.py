# Reading and writing instance attributes in a loop.
class Particle:
    def __init__(self):
        self.x = 0
        self.y = 1
        self.speed = 3


def run(steps):
    p = Particle()
    for _ in range(steps):
        p.x = p.x + p.speed
        p.y = (p.y + p.x) & 1023
        p.speed = 6 - p.speed
    return p.x, p.y


assert run(3000000) == (9000000, 545)
