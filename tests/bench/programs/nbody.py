# Floats in objects: the Sun and four planets pulling at each other, step by step.
from math import sqrt

SOLAR_MASS = 39.47841760435743
DAYS = 365.24


class Body:
    def __init__(self, position, velocity, mass):
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = (v * DAYS for v in velocity)
        self.mass = mass * SOLAR_MASS


def solar_system():
    return [
        Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
        Body((4.84143144246472090, -1.16032004402742839, -0.103622044471123109),
             (0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023), 0.000954791938424326609),
        Body((8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
             (-0.00276742510726411, 0.00499852801234917238, 0.0000230417297573763929), 0.000285885980666130812),
        Body((12.8943695621391310, -15.1111514016986312, -0.223307578892655734),
             (0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556), 0.0000436624404335156298),
        Body((15.3796971148509165, -25.9193146099879641, 0.179258772950371181),
             (0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870), 0.0000515138902046611451),
    ]


def rest(bodies):
    sun = bodies[0]
    sun.vx = -sum(b.vx * b.mass for b in bodies) / sun.mass
    sun.vy = -sum(b.vy * b.mass for b in bodies) / sun.mass
    sun.vz = -sum(b.vz * b.mass for b in bodies) / sun.mass


def advance(bodies, dt, steps):
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * sqrt(square))
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += a.mass * (a.vx ** 2 + a.vy ** 2 + a.vz ** 2) / 2
        for b in bodies[i + 1:]:
            total -= a.mass * b.mass / sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
    return total


planets = solar_system()
rest(planets)
assert abs(energy(planets) - -0.169075164) < 1e-9
advance(planets, 0.01, 80000)
assert round(energy(planets), 12) == -0.169023077381
