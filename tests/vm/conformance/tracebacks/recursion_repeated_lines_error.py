# A recursion of eight frames: repeated lines are counted.
def r(n):
    if n == 0: raise ValueError("deep")
    r(n - 1)
r(7)
