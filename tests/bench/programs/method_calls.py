# Method calls through two levels of inheritance, with super and a property.
class Counter:
    def __init__(self):
        self.n = 0

    def add(self, by):
        self.n += by

    @property
    def total(self):
        return self.n


class Doubling(Counter):
    def add(self, by):
        super().add(2 * by)


class Limited(Doubling):
    def check(self, limit):
        return self.total < limit


def run(steps):
    c = Limited()
    for i in range(steps):
        if c.check(10 ** 9):
            c.add(i & 3)
    return c.n


assert run(1000000) == 3000000
