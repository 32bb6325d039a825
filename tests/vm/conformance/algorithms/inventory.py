# Classes of a small shop: properties, class methods, ordering, formatting, errors of its own.
from functools import total_ordering
class OutOfStock(Exception):
    def __init__(self, item, wanted):
        super().__init__(f"{item.name}: {wanted} wanted, {item.count} there")
        self.item = item
@total_ordering
class Item:
    made = 0
    def __init__(self, name, price, count=0):
        self.name, self.price, self.count = name, price, count
        type(self).made += 1
    @property
    def price(self):
        return self._price
    @price.setter
    def price(self, value):
        if value <= 0:
            raise ValueError("price must be positive")
        self._price = value
    @classmethod
    def parse(cls, line):
        name, price, count = line.split(";")
        return cls(name, float(price), int(count))
    def __eq__(self, o):
        return self.price == o.price
    def __lt__(self, o):
        return self.price < o.price
    def __format__(self, spec):
        return f"{self.name:{spec or 10}}{self.price:8.2f}{self.count:4d}"
    def __isub__(self, n):
        if n > self.count:
            raise OutOfStock(self, n)
        self.count -= n
        return self
class Book(Item):
    def __format__(self, spec):
        return super().__format__(spec) + " (book)"
stock = [Item.parse("pen;1.5;10"), Book.parse("atlas;49.95;2"), Item("ink", 7)]
for i in sorted(stock, reverse=True):
    print(f"{i:*<8}|")
print(Item.made, Book.made, max(stock).name, stock[0] < stock[1] >= stock[2])
stock[0] -= 4
for n, i in ((5, stock[1]), (1, stock[2])):
    try:
        i -= n
    except OutOfStock as e:
        print(e, e.item is i)
try:
    stock[2].price = 0
except ValueError as e:
    print(e, stock[2].price)
