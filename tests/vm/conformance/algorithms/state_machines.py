# A vending machine as a table, a traffic light as a generator, a parser as functions.
table = {("idle", "coin"): "paid", ("paid", "coin"): "paid", ("paid", "push"): "vend", ("vend", "take"): "idle", ("paid", "refund"): "idle"}
state, trace = "idle", []
for event in "push coin coin push push take coin refund take".split():
    new = table.get((state, event))
    trace.append(f"{state}-{event}->{new or 'no'}")
    state = new or state
print(trace)
def light(green=3, yellow=1, red=2):
    while True:
        for name, n in (("green", green), ("yellow", yellow), ("red", red)):
            for _ in range(n):
                if (yield name):
                    break
l = light()
print([next(l) for _ in range(7)], l.send("skip"), next(l))
def outside(c, out):
    return (inside, out + [""]) if c == '"' else (outside, out)
def inside(c, out):
    return (outside, out) if c == '"' else (escaped, out) if c == "\\" else (inside, out[:-1] + [out[-1] + c])
def escaped(c, out):
    return inside, out[:-1] + [out[-1] + c.upper()]
f, out = outside, []
for c in r'x = "one" + "t\wo" "":':
    f, out = f(c, out)
print(out, f.__name__)
