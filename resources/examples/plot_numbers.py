# Plot numbers: open View > Plotter, and see two waves and their sum as they are printed.
import math
import time

for sample in range(600):
    angle = sample / 40 * math.pi
    slow = math.sin(angle)
    fast = 0.4 * math.sin(5 * angle)
    print(f"slow: {slow:.3f} fast: {fast:.3f} sum: {slow + fast:.3f}")
    time.sleep(0.02)
