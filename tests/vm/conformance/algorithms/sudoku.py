# A sudoku by constraint and search.
grid = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
def peers(i):
    r, c = divmod(i, 9)
    return {j for j in range(81) if j != i and (j // 9 == r or j % 9 == c or (j // 27 == i // 27 and j % 9 // 3 == c // 3))}
PEERS = [peers(i) for i in range(81)]
def solve(cells):
    open_cells = [(len(o), i, o) for i, ch in enumerate(cells) if ch == "." for o in [sorted(set("123456789") - {cells[j] for j in PEERS[i]})]]
    if not open_cells:
        return cells
    _, i, options = min(open_cells)
    for ch in options:
        if done := solve(cells[:i] + ch + cells[i + 1 :]):
            return done
out = solve(grid)
print("\n".join(out[i : i + 9] for i in range(0, 81, 9)))
print(all(len({out[j] for j in PEERS[i]} | {out[i]}) == 9 for i in range(81)))
