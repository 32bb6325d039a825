# A small ray tracer: vectors with operators, spheres and a floor, shadows, reflections.
import math


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / math.sqrt(self.dot(self)))


class Sphere:
    def __init__(self, centre, radius, colour, mirror):
        self.centre, self.radius, self.colour, self.mirror = centre, radius, colour, mirror

    def hit(self, origin, direction):
        to = self.centre - origin
        along = to.dot(direction)
        rest = self.radius ** 2 - to.dot(to) + along * along
        if rest < 0:
            return None
        distance = along - math.sqrt(rest)
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()


class Floor:
    mirror = 0.1
    up = Vec(0.0, 1.0, 0.0)

    def __init__(self, height):
        self.height = height

    @property
    def colour(self):
        return Vec(0.8, 0.8, 0.7)

    def hit(self, origin, direction):
        if direction.y > -1e-9:
            return None
        return (self.height - origin.y) / direction.y

    def normal(self, point):
        return self.up


class Scene:
    def __init__(self, things, light):
        self.things = things
        self.light = light

    def nearest(self, origin, direction):
        best = None
        for thing in self.things:
            distance = thing.hit(origin, direction)
            if distance is not None and (best is None or distance < best[0]):
                best = distance, thing
        return best

    def colour(self, origin, direction, depth=0):
        found = self.nearest(origin, direction)
        if not found:
            return Vec(0.3, 0.5, 0.9) * max(0.2, direction.y)
        distance, thing = found
        point = origin + direction * distance
        normal = thing.normal(point)
        point = point + normal * 1e-4
        to_light = (self.light - point).unit()
        shade = 0.1
        if not self.nearest(point, to_light):
            shade += 0.9 * max(0.0, normal.dot(to_light))
        colour = thing.colour * shade
        if thing.mirror and depth < 3:
            bounced = direction - normal * (2 * direction.dot(normal))
            colour = colour * (1 - thing.mirror) + self.colour(point, bounced, depth + 1) * thing.mirror
        return colour


def render(scene, width, height):
    eye = Vec(0.0, 0.5, -5.0)
    checksum = 0
    for row in range(height):
        for column in range(width):
            ray = Vec((column - width / 2) / width, (height / 2 - row) / width, 1.0).unit()
            c = scene.colour(eye, ray)
            for part in (c.x, c.y, c.z):
                checksum = (checksum * 31 + min(255, int(part * 255))) & 0xFFFFFF
    return checksum


scene = Scene([Sphere(Vec(i * 1.1 - 2.2, math.sin(i) * 0.6, i * 0.4), 0.6, Vec(0.2 * i, 0.9 - 0.1 * i, 0.5), 0.15 * i)
               for i in range(5)] + [Floor(-0.8)], Vec(-4.0, 6.0, -4.0))
assert render(scene, 180, 120) == 15922641
