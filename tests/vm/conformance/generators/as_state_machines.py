# Generators driven by send as state machines: averages, parsers, switches and a scheduler of several.
def average():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        if x is None: return total, n
        total += x; n += 1
        avg = total / n
a = average(); next(a); print([a.send(x) for x in (10, 20, 60)])
try: a.send(None)
except StopIteration as e: print(e.value)
def tokens():
    word, out = "", []
    while (c := (yield)) is not None:
        if c.isalnum(): word += c
        elif word: out.append(word); word = ""
    return out + [word] if word else out
def feed(g, text):
    next(g)
    try:
        for c in [*text, None]: g.send(c)
    except StopIteration as e: return e.value
print(feed(tokens(), "ab, cd  e1!"), feed(tokens(), ""))
def job(name, n):
    for i in range(n):
        got = yield name, i
        if got == "stop": return f"{name} stopped at {i}"
    return f"{name} done"
def schedule(*jobs):
    queue = [(j, None) for j in jobs]
    while queue:
        j, v = queue.pop(0)
        try:
            name, i = j.send(v)
            print(name, i, end="; ")
            queue.append((j, "stop" if name == "c" and i == 1 else i))
        except StopIteration as e: print(e.value, end="; ")
schedule(job("a", 2), job("b", 3), job("c", 9)); print()
