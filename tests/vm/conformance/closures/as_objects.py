# Closures that stand for objects: counters, stacks, memo tables, message dispatch; each call makes its own state.
def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance: raise ValueError(f"only {balance}")
        balance -= n
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance}
a, b = account(10), account(20)
print(a["deposit"](5), b["withdraw"](3), a["balance"](), b["balance"]())
try: a["withdraw"](99)
except ValueError as e: print(e)
def memo(f):
    table = {}
    def g(*k):
        if k not in table: table[k] = f(*k)
        return table[k]
    g.table = table
    return g
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(40), len(fib.table), fib.__closure__ is not None)
def stack():
    items = []
    return items.append, items.pop, lambda: list(items)
push, pop, show = stack(); push(1); push(2); print(pop(), show())
