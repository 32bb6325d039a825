# A SyntaxError raised by hand, with its place.
raise SyntaxError("custom", ("f.py", 3, 5, "abcdefgh\n"))
