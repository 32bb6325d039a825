# A dict of 100,000 distinct string keys: filled, looked up, counted, iterated, half of it deleted.
def run(n):
    keys = [f"user-{i * 7919 % 1000003}" for i in range(n)]
    visits = {}
    for key in keys:
        visits[key] = len(key)
    total = 0
    for _ in range(8):
        for key in keys:
            if key in visits:
                total += visits[key]
                visits[key] += 1
        if "user-x" in visits:
            total += 1
    for key in keys[::2]:
        del visits[key]
    longest = max(visits, key=len)
    return total, len(visits), sum(visits.values()), longest


assert run(100000) == (11511128, 50000, 944447, 'user-1000000')
