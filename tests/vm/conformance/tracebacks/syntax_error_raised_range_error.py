# A SyntaxError raised by hand, with a range.
raise SyntaxError("custom", ("f.py", 3, 5, "   abcdefgh\n", 3, 8))
