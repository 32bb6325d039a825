# center, ljust, rjust, zfill, expandtabs, strip.
from _grid import grid

grid(lambda t, n, c: (t.center(n, c), t.ljust(n, c), t.rjust(n, c)), ("", "ab", "abc", "é"), (-1, 0, 2, 3, 6, 7), (" ", "*", "ü"))
grid(lambda t, n: t.zfill(n), ("", "5", "-5", "+12", "--1", "é"), (0, 1, 3, 5))
grid(lambda t, n: t.expandtabs(n), ("a\tb", "\t", "ab\tc\n\td", "a\rb\tc"), (0, 1, 4, 8, -1))
grid(lambda t, c: (t.strip(c), t.lstrip(c), t.rstrip(c)), ("  a b ", "xxaxx", "abcba", "\t\n x \x0b"), (None, "", "x", "ab", " "))
