# Calls of methods: on self, on another object, and through a bound method kept in a variable.
class Account:
    def __init__(self, balance):
        self.balance = balance
        self.log = Log()

    def deposit(self, amount):
        self.balance += amount
        self.log.note(amount)

    def withdraw(self, amount):
        if not self.covers(amount):
            return False
        self.balance -= amount
        return True

    def covers(self, amount):
        return self.balance >= amount


class Log:
    def __init__(self):
        self.count = 0
        self.sum = 0

    def note(self, amount):
        self.count += 1
        self.sum += amount


def run(rounds):
    account = Account(100)
    refused = 0
    withdraw = account.withdraw
    for i in range(rounds):
        account.deposit(i & 15)
        if not withdraw(i % 17):
            refused += 1
    return account.balance, account.log.count, account.log.sum, refused


assert run(1200000) == (62, 1200000, 9000000, 37496)
