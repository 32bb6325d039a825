# Chains that are long: attributes, subscripts, calls, operators, comparisons, conditions.
class Node:
    calls = 0

    def __init__(self):
        self.next = self

    def step(self):
        Node.calls += 1
        return self

    def __getitem__(self, key):
        return self

    def __call__(self):
        return self


n = Node()
print(eval("n" + ".next" * 250) is n, eval("n" + "[0]" * 250) is n, eval("n" + "()" * 150) is n)
print(eval("n" + ".step()" * 180) is n, Node.calls, eval("n" + ".next.step()[1]()" * 60) is n, Node.calls)
one = 1
print(eval("+".join(["one"] * 900)), eval(" and ".join(["one"] * 900)), eval("<=".join(["one"] * 300)))
print(eval("-" * 80 + "one"), eval("not " * 80 + "one"), eval("(" * 80 + "one" + ")" * 80))
print(eval("one if one else " * 80 + "2"), eval("0 or " * 500 + "5"), eval("[" * 60 + "]" * 60) is not None)
print(eval("(lambda: " * 30 + "one" + ")()" * 30), eval("**".join(["one"] * 50)))
