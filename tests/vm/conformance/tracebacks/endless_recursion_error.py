# A recursion without end: repeated lines are counted, not printed.
def g(n):
    return g(n + 1)


g(0)
