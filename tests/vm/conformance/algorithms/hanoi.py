# The towers of Hanoi by recursion, by a stack and by Gray code.
def recursive(n, a="A", b="B", c="C"):
    if n:
        yield from recursive(n - 1, a, c, b)
        yield n, a, c
        yield from recursive(n - 1, b, a, c)
def stack(n):
    todo = [(n, "A", "B", "C", False)]
    while todo:
        n, a, b, c, move = todo.pop()
        if move:
            yield n, a, c
        elif n:
            todo += [(n - 1, b, a, c, False), (n, a, b, c, True), (n - 1, a, c, b, False)]
moves = list(recursive(6))
print(len(moves), moves[:7], moves == list(stack(6)))
pegs = {"A": list(range(6, 0, -1)), "B": [], "C": []}
for n, a, c in moves:
    assert pegs[a][-1] == n and (not pegs[c] or pegs[c][-1] > n)
    pegs[c].append(pegs[a].pop())
print(pegs, [(i & -i).bit_length() for i in range(1, 64)] == [n for n, *_ in moves])
