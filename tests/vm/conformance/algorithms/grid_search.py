# The shortest way through a maze, drawn.
from collections import deque
maze = """
S.#.....
.##.###.
....#...
.####.#.
......#E
""".split()
cells = {(r, c): ch for r, row in enumerate(maze) for c, ch in enumerate(row)}
start, end = (next(k for k, v in cells.items() if v == w) for w in "SE")
queue, came = deque([start]), {start: None}
while queue:
    r, c = here = queue.popleft()
    if here == end:
        break
    for there in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
        if cells.get(there, "#") != "#" and there not in came:
            came[there] = here
            queue.append(there)
way = []
while here:
    way.append(here)
    here = came[here]
print(len(way))
print("\n".join("".join("*" if (r, c) in way else ch for c, ch in enumerate(row)) for r, row in enumerate(maze)))
