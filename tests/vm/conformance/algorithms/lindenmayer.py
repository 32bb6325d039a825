# L-systems drawn by a turtle on a grid of characters.
def grow(axiom, rules, n):
    for _ in range(n):
        axiom = "".join(rules.get(c, c) for c in axiom)
    return axiom
print([grow("A", {"A": "AB", "B": "A"}, n) for n in range(6)], len(grow("A", {"A": "AB", "B": "A"}, 12)))
def draw(commands):
    x = y = 0
    dx, dy = 1, 0
    seen = {(0, 0)}
    for c in commands:
        if c == "F":
            for _ in range(2):
                x, y = x + dx, y + dy
                seen.add((x, y))
        elif c == "+":
            dx, dy = dy, -dx
        elif c == "-":
            dx, dy = -dy, dx
    left, top = min(p[0] for p in seen), min(p[1] for p in seen)
    for row in range(top, max(p[1] for p in seen) + 1):
        print("".join("*" if (col, row) in seen else " " for col in range(left, max(p[0] for p in seen) + 1)).rstrip())
draw(grow("FX", {"X": "X+YF+", "Y": "-FX-Y"}, 5))
draw(grow("A", {"A": "+BF-AFA-FB+", "B": "-AF+BFB+FA-"}, 2).replace("A", "").replace("B", ""))
