# Functions made by functions: captured variables read, rebound with nonlocal, and lambdas composed.
def make_counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    def read():
        return count

    return advance, read


def compose(f, g):
    return lambda x: f(g(x))


def adder(n):
    return lambda x: x + n


def run(n):
    advance, read = make_counter(3)
    chain = compose(adder(1), compose(adder(2), adder(3)))
    total = 0
    for i in range(n):
        advance()
        total += chain(i) - read()
    made = [adder(i) for i in range(n // 4)]
    return total, sum(f(1) for f in made)


assert run(700000) == (-489997200000, 15312587500)
