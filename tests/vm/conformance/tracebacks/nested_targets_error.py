# The target that failed in a nested assignment.
x = [1, 2, 3]
x[0], x[1], (x[5], y) = 1, 2, (3, 4)
