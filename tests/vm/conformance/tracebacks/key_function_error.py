# A key function that raises inside sorted.
x = sorted([3, 1, 2], key=lambda v: v.z)
