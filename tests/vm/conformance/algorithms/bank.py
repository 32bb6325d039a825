# Accounts with a journal, transactions that roll back, interest in integer cents.
from contextlib import contextmanager
class Bank:
    def __init__(self):
        self.accounts, self.journal = {}, []
    def open(self, name, cents=0):
        self.accounts[name] = cents
    def move(self, a, b, cents):
        if cents <= 0:
            raise ValueError("amount must be positive")
        if self.accounts[a] < cents:
            raise ArithmeticError(f"{a} has {self.accounts[a] / 100:.2f}")
        self.accounts[a] -= cents
        self.accounts[b] += cents
        self.journal.append((a, b, cents))
    @contextmanager
    def transaction(self):
        before, n = dict(self.accounts), len(self.journal)
        try:
            yield self
        except BaseException:
            self.accounts = before
            del self.journal[n:]
            raise
bank = Bank()
bank.open("ann", 10_000)
bank.open("bob")
with bank.transaction() as t:
    t.move("ann", "bob", 2_550)
for moves in ([("bob", "ann", 50), ("bob", "ann", 5_000)], [("ann", "zoe", 1)], [("ann", "bob", -5)]):
    try:
        with bank.transaction():
            for m in moves:
                bank.move(*m)
    except (ArithmeticError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
    print(bank.accounts, len(bank.journal))
balance = 100_000
for year in range(5):
    balance += (balance * 375 + 5_000) // 10_000
print(f"{balance // 100}.{balance % 100:02}")
