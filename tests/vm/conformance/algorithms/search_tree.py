# A binary search tree with in-order iteration, ranges and removal.
class Node:
    __slots__ = ("key", "left", "right")
    def __init__(self, key):
        self.key, self.left, self.right = key, None, None
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right
class Tree:
    def __init__(self, keys=()):
        self.root = None
        for k in keys:
            self.insert(k)
    def insert(self, key):
        if self.root is None:
            self.root = Node(key)
            return
        node = self.root
        while node.key != key:
            side = "left" if key < node.key else "right"
            if getattr(node, side) is None:
                setattr(node, side, Node(key))
            node = getattr(node, side)
    def remove(self, key):
        def cut(node):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = cut(node.left)
            elif key > node.key:
                node.right = cut(node.right)
            elif node.left is None or node.right is None:
                return node.left or node.right
            else:
                node.key = min(node.right)
                node.right = Tree.without_least(node.right)
            return node
        self.root = cut(self.root)
    @staticmethod
    def without_least(node):
        if node.left is None:
            return node.right
        node.left = Tree.without_least(node.left)
        return node
    def __iter__(self):
        return iter(self.root or ())
    def depth(self, node="root"):
        node = self.root if node == "root" else node
        return 0 if node is None else 1 + max(self.depth(node.left), self.depth(node.right))
t = Tree([50, 30, 70, 20, 40, 60, 80, 35, 45, 65])
print(list(t), t.depth())
for k in (20, 30, 50, 80):
    t.remove(k)
    print(k, list(t), t.root.key)
try:
    t.remove(99)
except KeyError as e:
    print("no", e)
