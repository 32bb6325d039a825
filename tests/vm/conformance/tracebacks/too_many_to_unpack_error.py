# More values than targets.
a, b = 1, 2, 3
