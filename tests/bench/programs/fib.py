# Recursive calls with small ints: the naive Fibonacci number.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


assert fib(31) == 1346269
