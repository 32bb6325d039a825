# find, rfind, index and count between every start and end.
from _grid import grid

grid(lambda s, a, b: ("héllo héllo".find(s, a, b), "héllo héllo".rfind(s, a, b), "héllo héllo".count(s, a, b), "héllo héllo".startswith(s, a, b)), ("l", "", "é", "lo h", "z"), (None, 0, 3, -4, 11, 12), (None, 0, 5, -1, 20))
