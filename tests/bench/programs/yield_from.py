# yield from: trees walked in order, permutations, and a flattened nest of lists.
class Tree:
    def __init__(self, value):
        self.value = value
        self.left = self.right = None

    def insert(self, value):
        if value < self.value:
            if self.left:
                self.left.insert(value)
            else:
                self.left = Tree(value)
        elif self.right:
            self.right.insert(value)
        else:
            self.right = Tree(value)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def flatten(nest):
    for item in nest:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def nest(depth):
    return [depth, nest(depth - 1), [depth], nest(depth - 1)] if depth else [0, 1]


root = Tree(10000)
for i in range(12000):
    root.insert(i * 2654435761 % 20011)
for _ in range(4):
    assert list(root) == sorted(root)
assert sum(1 for p in permutations(list(range(8))) if p[0] < p[-1]) == 20160
assert sum(flatten(nest(16))) == 327644
