# A loop that unpacks, given something that cannot be.
for a, b in [(1, 2), 3]:
    print(a)
