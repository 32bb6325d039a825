# Two functions in turns: nothing repeats.
def even(n):
    if n == 0: return 1 / 0
    return odd(n - 1)
def odd(n): return even(n - 1)
even(10)
