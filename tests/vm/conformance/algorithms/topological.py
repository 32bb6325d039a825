# An order in which each comes after what it needs; circles are refused.
def order(needs):
    done, active, out = set(), [], []
    def visit(x):
        if x in active:
            raise ValueError(" -> ".join(active[active.index(x):] + [x]))
        if x in done:
            return
        active.append(x)
        for y in sorted(needs.get(x, ())):
            visit(y)
        active.pop()
        done.add(x)
        out.append(x)
    for x in sorted(needs):
        visit(x)
    return out
print(order({"shoes": {"socks", "trousers"}, "trousers": {"pants"}, "jacket": {"shirt"}, "shirt": set()}))
try:
    order({"a": {"b"}, "b": {"c"}, "c": {"b"}})
except ValueError as e:
    print("circle", e)
