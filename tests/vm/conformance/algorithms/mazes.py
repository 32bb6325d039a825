# A maze dug by depth-first search with a fixed generator, and flood fill of a picture.
w, h, seed = 11, 7, 42
def rnd(n):
    global seed
    seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
    return (seed >> 16) % n
cells = [["#"] * (2 * w + 1) for _ in range(2 * h + 1)]
stack = [(0, 0)]
cells[1][1] = " "
while stack:
    x, y = stack[-1]
    options = [(dx, dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)) if 0 <= x + dx < w and 0 <= y + dy < h and cells[2 * (y + dy) + 1][2 * (x + dx) + 1] == "#"]
    if not options:
        stack.pop()
        continue
    dx, dy = options[rnd(len(options))]
    cells[2 * y + 1 + dy][2 * x + 1 + dx] = cells[2 * (y + dy) + 1][2 * (x + dx) + 1] = " "
    stack.append((x + dx, y + dy))
print("\n".join("".join(r) for r in cells))
picture = [list(r) for r in ("..##..", ".#..#.", ".#..#.", "..##..")]
def fill(x, y, old, new):
    if 0 <= y < len(picture) and 0 <= x < len(picture[0]) and picture[y][x] == old:
        picture[y][x] = new
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            fill(x + dx, y + dy, old, new)
fill(2, 1, ".", "o")
fill(0, 0, ".", "~")
print("\n".join("".join(r) for r in picture))
