# Guards, or-patterns that bind, and where captured names live.
def classify(x):
    match x:
        case [a, b] | (a, b, _) if a < b:
            return "rising", a, b
        case [a, _] | [a, _, _] if (n := a * 2) > 10:
            return "big", n
        case {"k": v} | [v]:
            return "v", v
        case ((1 | 2) as small) | [[small]]:
            return "small", small
        case x if x:
            return "true", x
    return "none", x


for x in ([1, 2], [2, 1], [6, 1], (1, 3, 9), {"k": 4}, [5], 1, [[8]], 0, "s"):
    print(classify(x))


def closure(value):
    match value:
        case [x, *xs]:
            def inner():
                nonlocal x
                x += 1
                return x, xs
    return inner


f = closure([1, 2, 3])
print(f(), f())

total = 0


def adds(value):
    global total
    match value:
        case int(total):
            pass


adds(12)
print(total)


class Holder:
    match (1, 2):
        case (first, second):
            pass


print(Holder.first, Holder.second)

out = []
for item in (1, 2, 3, 4, "stop", 5):
    match item:
        case 2:
            continue
        case str():
            break
        case _:
            out.append(item)
else:
    print("not here")
print(out)


def with_finally(x):
    try:
        match x:
            case 1:
                return "one"
            case 2:
                raise KeyError(x)
    except KeyError as e:
        return repr(e)
    finally:
        out.append(x)
    return "end"


print(with_finally(1), with_finally(2), with_finally(3), out)


def gen():
    match (yield 1):
        case [a, b]:
            yield a + b
        case other:
            yield other


g = gen()
print(next(g), g.send([3, 4]))
g = gen()
print(next(g), g.send(5))
print([y for x in ([1, 2], 3) for y in [classify(x)]])


def unbound(x):
    match x:
        case 1:
            y = 1
        case [y]:
            pass
    return y


try:
    print(unbound(1), unbound([4]), unbound(3))
except UnboundLocalError as e:
    print(e)
