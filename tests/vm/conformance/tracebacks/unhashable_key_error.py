# A display with a key that cannot be one.
x = {1: 2,
     []: 3}
