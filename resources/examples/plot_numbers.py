# Plot numbers: two waves drawn with characters, one line a sample.
import math

WIDTH = 60

for sample in range(48):
    angle = sample / 48 * 4 * math.pi
    row = [" "] * (WIDTH + 1)
    row[WIDTH // 2] = "|"
    row[round((math.cos(angle) + 1) / 2 * WIDTH)] = "."
    row[round((math.sin(angle) + 1) / 2 * WIDTH)] = "*"
    print("".join(row))
