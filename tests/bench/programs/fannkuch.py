# Permutations flipped front to back: small ints in lists, slices reversed in place.
def fannkuch(n):
    permutation = list(range(n))
    counts = list(range(1, n + 1))
    most_flips = checksum = 0
    sign = 1
    while True:
        first = permutation[0]
        if first:
            work = permutation[:]
            flips = 0
            while first:
                work[:first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            if flips > most_flips:
                most_flips = flips
            checksum += sign * flips
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
            continue
        permutation[1], permutation[2] = permutation[2], permutation[1]
        sign = 1
        r = 2
        while True:
            counts[r] -= 1
            if counts[r]:
                break
            counts[r] = r + 1
            r += 1
            if r == n:
                return checksum, most_flips
            permutation.insert(r, permutation.pop(0))


assert fannkuch(9) == (8629, 30)
