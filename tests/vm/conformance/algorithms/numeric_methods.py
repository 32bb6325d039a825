# Newton, bisection, Simpson, Runge-Kutta: rounded to what all of them reach.
import math
def newton(f, d, x):
    for _ in range(50):
        x -= f(x) / d(x)
    return x
def bisect(f, a, b):
    for _ in range(60):
        m = (a + b) / 2
        a, b = (a, m) if (f(a) < 0) != (f(m) < 0) else (m, b)
    return a
def simpson(f, a, b, n=200):
    h = (b - a) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))
def rk4(f, y, t, h, n):
    for _ in range(n):
        k1 = f(t, y)
        k2 = f(t + h / 2, y + h * k1 / 2)
        k3 = f(t + h / 2, y + h * k2 / 2)
        k4 = f(t + h, y + h * k3)
        y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6
        t += h
    return y
print(round(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), 12), round(bisect(math.cos, 0, 3), 12), round(simpson(math.sin, 0, math.pi), 7), round(rk4(lambda t, y: y, 1.0, 0.0, 0.01, 100), 8))
