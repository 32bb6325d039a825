# split and rsplit with separators and limits; splitlines; partition.
from _grid import grid

texts = ("", "a", " a  b ", "a,b,,c", ",", "xx-xx-xx", "one\ttwo\n three", "a\u2003b")
grid(lambda t, s, n: (t.split(s, n), t.rsplit(s, n)), texts, (None, ",", "xx", "-"), (-1, 0, 1, 2))
grid(lambda t, k: t.splitlines(k), ("", "a", "a\n", "a\nb", "a\r\nb\rc\n\n", "x\x0by\x0cz", "p\x1cq\x85r\u2028s"), (False, True))
grid(lambda t, s: (t.partition(s), t.rpartition(s)), texts, (",", "xx", " ", "q"))
