# Tic-tac-toe by minimax never loses; Nim by xor; a knight's distances.
from functools import cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b):
    return next((b[i] for i, j, k in LINES if b[i] == b[j] == b[k] != "."), None)
@cache
def best(b, player):
    if w := winner(b):
        return (1 if w == "X" else -1), None
    free = [i for i, c in enumerate(b) if c == "."]
    if not free:
        return 0, None
    scores = [(best(b[:i] + player + b[i + 1 :], "O" if player == "X" else "X")[0], i) for i in free]
    return max(scores, key=lambda s: (s[0], -s[1])) if player == "X" else min(scores)
board, player = "X...O....", "X"
while not winner(board) and "." in board:
    _, i = best(board, player)
    board, player = board[:i] + player + board[i + 1 :], "O" if player == "X" else "X"
print(board, winner(board), best("XX.OO....", "X"), best(".........", "X")[0])
def nim(heaps):
    x = 0
    for h in heaps:
        x ^= h
    return next(((i, h - (h ^ x)) for i, h in enumerate(heaps) if h ^ x < h), None)
print(nim([3, 4, 5]), nim([1, 1]), nim([7]), nim([1, 2, 3]))
dist, edge = {(0, 0): 0}, [(0, 0)]
while edge:
    new = []
    for x, y in edge:
        for dx, dy in ((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)):
            p = x + dx, y + dy
            if p not in dist and 0 <= p[0] < 8 and 0 <= p[1] < 8:
                dist[p] = dist[x, y] + 1
                new.append(p)
    edge = new
for y in range(8):
    print(*(dist[x, y] for x in range(8)))
