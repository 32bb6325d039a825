# Floats and attribute-free lists: the planets' orbits of the benchmarks game.
from math import sqrt

PI = 3.14159265358979323
SOLAR = 4 * PI * PI
DAYS = 365.24
BODIES = [
    [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SOLAR],
    [[4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
     [0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS], 0.000954791938424326609 * SOLAR],
    [[8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
     [-0.00276742510726411 * DAYS, 0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS], 0.000285885980666130812 * SOLAR],
    [[12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
     [0.00296460137564761618 * DAYS, 0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS], 0.0000436624404335156298 * SOLAR],
    [[15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
     [0.00268067772490389322 * DAYS, 0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS], 0.0000515138902046611451 * SOLAR],
]
PAIRS = [(a, b) for i, a in enumerate(BODIES) for b in BODIES[i + 1:]]


def advance(dt, steps):
    for _ in range(steps):
        for (p1, v1, m1), (p2, v2, m2) in PAIRS:
            dx = p1[0] - p2[0]
            dy = p1[1] - p2[1]
            dz = p1[2] - p2[2]
            square = dx * dx + dy * dy + dz * dz
            magnitude = dt / (square * sqrt(square))
            v1[0] -= dx * m2 * magnitude
            v1[1] -= dy * m2 * magnitude
            v1[2] -= dz * m2 * magnitude
            v2[0] += dx * m1 * magnitude
            v2[1] += dy * m1 * magnitude
            v2[2] += dz * m1 * magnitude
        for p, v, _ in BODIES:
            p[0] += dt * v[0]
            p[1] += dt * v[1]
            p[2] += dt * v[2]


def energy():
    total = sum(m * (v[0] ** 2 + v[1] ** 2 + v[2] ** 2) / 2 for _, v, m in BODIES)
    for (p1, _, m1), (p2, _, m2) in PAIRS:
        total -= m1 * m2 / sqrt((p1[0] - p2[0]) ** 2 + (p1[1] - p2[1]) ** 2 + (p1[2] - p2[2]) ** 2)
    return total


for axis in range(3):
    BODIES[0][1][axis] = -sum(v[axis] * m for _, v, m in BODIES) / SOLAR
assert abs(energy() - -0.169075164) < 1e-9
advance(0.01, 50000)
assert abs(energy() - -0.169078071) < 1e-9
