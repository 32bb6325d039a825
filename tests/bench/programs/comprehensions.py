# List, dict, set and generator comprehensions, nested, conditional and over several sources.
def run(n):
    squares = [i * i for i in range(n)]
    odd = [s for s in squares if s & 1]
    pairs = [(a, b) for a in range(300) for b in range(a) if a % (b + 1) == 0]
    residues = {s % 1009 for s in squares}
    index = {s: i for i, s in enumerate(odd[:50000])}
    rows = [[x * y & 255 for x in range(200)] for y in range(200)]
    columns = [[row[i] for row in rows] for i in range(200)]
    longest = max(len(str(s)) for s in squares[::10])
    flat = sum(v for row in columns for v in row)
    return len(odd), len(pairs), len(residues), len(index), columns == rows, longest, flat, any(s == 7 for s in odd)


assert run(1200000) == (600000, 1749, 505, 50000, True, 13, 4977424, False)
