# Allocation: many small objects that live a while and die.
class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        return 1 + self.left.count() + self.right.count() if self.left else 1


def make(depth):
    return Node(make(depth - 1), make(depth - 1)) if depth else Node(None, None)


long_lived = make(14)
for depth in range(4, 15, 2):
    total = sum(make(depth).count() for _ in range(2 ** (17 - depth)))
    assert total == 2 ** (17 - depth) * (2 ** (depth + 1) - 1)
assert long_lived.count() == 2 ** 15 - 1
