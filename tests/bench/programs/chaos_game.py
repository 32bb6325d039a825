# The chaos game: points, a B-spline and a transformation chosen at random thousands of times, as in pyperformance's chaos.
# chaos_game.py [SUBDIVISIONS WIDTH HEIGHT POINTS]
import math
import random
import sys


class Vector:
    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y

    def distance(self, other):
        return math.sqrt((self.x - other.x) ** 2 + (self.y - other.y) ** 2)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def mixed(self, other, weight, other_weight):
        return Vector(self.x * weight + other.x * other_weight, self.y * weight + other.y * other_weight)


class Spline:
    """A B-spline of some degree over control points and knots."""

    def __init__(self, points, degree=3):
        self.points = points
        self.degree = degree
        inner = len(points) - degree
        self.knots = [0] * degree + list(range(inner + 1)) + [inner] * degree

    def domain(self):
        return self.knots[self.degree], self.knots[len(self.knots) - self.degree - 1]

    def __call__(self, u):
        low, high = self.domain()
        if u >= high:
            return self.points[-1]
        segment = self.degree
        while self.knots[segment + 1] <= u:
            segment += 1
        work = [self.points[segment - self.degree + i] for i in range(self.degree + 1)]
        for level in range(1, self.degree + 1):
            for i in range(self.degree, level - 1, -1):
                left = self.knots[segment - self.degree + i]
                right = self.knots[segment + i + 1 - level]
                weight = (u - left) / (right - left)
                work[i] = work[i - 1].mixed(work[i], 1.0 - weight, weight)
        return work[self.degree]


class ChaosGame:
    def __init__(self, splines, thickness, subdivisions):
        self.splines = splines
        self.thickness = thickness
        corners = [s(t) for s in splines for t in self.steps(s, 50)]
        self.low = Vector(min(p.x for p in corners), min(p.y for p in corners))
        self.high = Vector(max(p.x for p in corners), max(p.y for p in corners))
        self.lengths = [self.length(s, subdivisions) for s in splines]
        self.total = sum(self.lengths)

    @staticmethod
    def steps(spline, count):
        low, high = spline.domain()
        return [low + (high - low) * i / count for i in range(count + 1)]

    def length(self, spline, subdivisions):
        total = 0.0
        previous = None
        for t in self.steps(spline, subdivisions):
            point = spline(t)
            if previous:
                total += previous.distance(point)
            previous = point
        return total

    def choose(self):
        at = random.random() * self.total
        for i, length in enumerate(self.lengths):
            if at < length:
                return i
            at -= length
        return len(self.lengths) - 1

    def transform(self, point):
        x = (point.x - self.low.x) / (self.high.x - self.low.x)
        y = (point.y - self.low.y) / (self.high.y - self.low.y)
        spline = self.splines[self.choose()]
        low, high = spline.domain()
        u = low + (high - low) * min(max(x, 0.0), 1.0)
        base = spline(u)
        step = 1 / 50000 * (high - low)
        ahead = spline(u + step) - base if u + step < high else base - spline(u - step)
        norm = math.sqrt(ahead.x ** 2 + ahead.y ** 2) or 1.0
        return Vector(base.x + ahead.y / norm * (y - 0.5) * self.thickness,
                      base.y - ahead.x / norm * (y - 0.5) * self.thickness)

    def play(self, width, height, points):
        picture = bytearray(width * height)
        point = Vector((self.low.x + self.high.x) / 2, (self.low.y + self.high.y) / 2)
        for _ in range(points):
            point = self.transform(point)
            x = int((point.x - self.low.x) / (self.high.x - self.low.x) * (width - 1))
            y = int((point.y - self.low.y) / (self.high.y - self.low.y) * (height - 1))
            picture[min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)] = 1
        return picture


subdivisions, width, height, points = map(int, sys.argv[1:]) if len(sys.argv) > 1 else (200, 300, 300, 24000)
random.seed(1234)
game = ChaosGame([
    Spline([Vector(1.6, 0.3), Vector(1.7, 1.8), Vector(0.4, 1.7), Vector(0.2, 3.1), Vector(1.1, 4.0), Vector(2.4, 3.4)]),
    Spline([Vector(2.8, 3.5), Vector(2.4, 2.1), Vector(3.2, 1.5), Vector(2.2, 0.2), Vector(3.9, 0.6)]),
    Spline([Vector(0.6, 1.3), Vector(2.1, 1.7), Vector(3.6, 2.6), Vector(1.3, 3.8), Vector(3.7, 3.9)]),
], 0.25, subdivisions)
picture = game.play(width, height, points)
if len(sys.argv) == 1:
    assert sum(picture) == 2101
    assert f"{game.total:.9f}" == '15.083644627'
else:
    print(sum(picture))
