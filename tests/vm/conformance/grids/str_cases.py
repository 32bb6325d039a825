# lower, upper, title, capitalize, swapcase, casefold of letters that are special.
from _grid import grid

grid(lambda t: (t.lower(), t.upper(), t.title(), t.capitalize(), t.swapcase(), t.casefold()), ("", "hello world", "HELLO", "they're bill's", "straße", "ŉ", "ǆ", "İI", "ıi", "ΣΑΣ", "ὈΔΥΣΣΕΎΣ", "ﬁne", "ÿ", "µ", "x1y2", "Ǆabc", "ԱԲ", "𐐀"))
