# An augmented assignment to an item.
x = [5]
x[0] -= "a"
