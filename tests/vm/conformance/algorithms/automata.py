# Elementary cellular automata as ints: rules 30, 90 and 110.
for rule in (30, 90, 110):
    width, row = 41, 1 << 20
    for _ in range(12):
        print(f"{row:0{width}b}".replace("0", ".").replace("1", "#"))
        row = sum((rule >> ((row << 1 >> i) & 7) & 1) << i for i in range(width))
