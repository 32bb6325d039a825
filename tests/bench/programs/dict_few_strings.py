# A dict of ten string keys: a million look-ups and updates.
def run(n):
    colours = ["red", "green", "blue", "cyan", "magenta", "yellow", "black", "white", "orange", "grey"]
    seen = {}
    for name in colours:
        seen[name] = 0
    for i in range(n // 20):
        for name in colours:
            seen[name] += i
        if seen["red"] != seen["grey"] or "violet" in seen:
            return None
        for name in colours:
            if seen.get(name, 0) & 1:
                seen[name] += 1
    return sum(seen.values()), list(seen)


assert run(3000000) == (112500000000, ['red', 'green', 'blue', 'cyan', 'magenta', 'yellow', 'black', 'white', 'orange', 'grey'])
