# The is...() methods over texts of every sort.
from _grid import grid

grid(lambda t: [getattr(t, n)() for n in ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper")],
     ("", "a", "A", "Ab", "aB", "A1", "1", "_a", "²", "½", "٣", "é", "É", "ß", "ǅ", " ", "\t", "\u2003", "a b", "A B", "Hello World", "if", "中", "\x7f", "\u200b", "a\u0301", "Ⅷ", "x" * 50))
