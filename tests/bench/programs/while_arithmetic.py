# A while loop over small ints with a conditional: the Collatz sequence that is longest below a limit.
def longest(limit):
    best = best_n = 0
    n = 1
    while n < limit:
        steps, x = 0, n
        while x != 1:
            if x & 1:
                x = 3 * x + 1
            else:
                x >>= 1
            steps += 1
        if steps > best:
            best, best_n = steps, n
        n += 1
    return best_n, best


assert longest(50000) == (35655, 323)
