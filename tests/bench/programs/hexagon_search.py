# Search with constraints: a hexagon of 19 cells gets the tiles 1 to 19 so that every straight row sums to 38;
# turned pictures count once, so the first corner is the smallest.
ROWS = [
    [0, 1, 2], [3, 4, 5, 6], [7, 8, 9, 10, 11], [12, 13, 14, 15], [16, 17, 18],
    [0, 3, 7], [1, 4, 8, 12], [2, 5, 9, 13, 16], [6, 10, 14, 17], [11, 15, 18],
    [2, 6, 11], [1, 5, 10, 15], [0, 4, 9, 14, 18], [3, 8, 13, 17], [7, 12, 16],
]
ORDER = [0, 1, 2, 6, 11, 15, 18, 17, 16, 12, 7, 3, 4, 5, 10, 14, 13, 8, 9]
CORNERS = (2, 7, 11, 16, 18)
TARGET = 38


class Board:
    def __init__(self):
        self.tiles = [0] * 19
        self.free = set(range(1, 20))
        self.rows_of = [[row for row in ROWS if cell in row] for cell in range(19)]
        self.tried = 0
        self.found = []

    def candidates(self, cell):
        forced = None
        for row in self.rows_of[cell]:
            total = empty = 0
            for other in row:
                tile = self.tiles[other]
                total += tile
                if not tile:
                    empty += 1
            if empty == 1:
                rest = TARGET - total
                if rest not in self.free or forced not in (None, rest):
                    return ()
                forced = rest
        return (forced,) if forced is not None else sorted(self.free)

    def solve(self, step):
        if step == len(ORDER):
            self.found.append(tuple(self.tiles))
            return
        cell = ORDER[step]
        for tile in self.candidates(cell):
            self.tried += 1
            if cell in CORNERS and tile < self.tiles[0]:
                continue
            self.tiles[cell] = tile
            self.free.discard(tile)
            self.solve(step + 1)
            self.free.add(tile)
            self.tiles[cell] = 0


board = Board()
board.solve(0)
assert (board.tried, len(board.found), min(board.found)) == (303880, 2, (3, 17, 18, 19, 7, 1, 11, 16, 2, 5, 6, 9, 12, 4, 8, 14, 10, 13, 15))
