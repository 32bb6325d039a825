# colorsys: each conversion there and back over a grid of colours; sums to the last digit.
import colorsys

steps = [i / 4 for i in range(5)]
grid = [(r, g, b) for r in steps for g in steps for b in steps]
for there, back in ((colorsys.rgb_to_hsv, colorsys.hsv_to_rgb), (colorsys.rgb_to_hls, colorsys.hls_to_rgb), (colorsys.rgb_to_yiq, colorsys.yiq_to_rgb)):
    worst = 0
    for colour in grid:
        worst = max([worst] + [abs(a - b) for a, b in zip(colour, back(*there(*colour)))])
    print(there.__name__, worst < 1e-9, [round(sum(c[i] for c in map(lambda c: there(*c), grid)), 9) for i in range(3)])
for colour in ((1, 0, 0), (0.2, 0.4, 0.4), (0.5, 0.5, 0.5), (0.1, 0.9, 0.3)):
    print(colour, colorsys.rgb_to_hsv(*colour), colorsys.rgb_to_hls(*colour), colorsys.rgb_to_yiq(*colour))
print(colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.hls_to_rgb(0.5, 0.3, 0.3), colorsys.hsv_to_rgb(1.0, 1, 1), colorsys.yiq_to_rgb(0.5, 2, -2))
