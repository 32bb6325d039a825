# The name of an except clause is deleted at its end; reassigning or deleting it inside is fine.
def f():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        print("inside", e)
    try:
        print(e)
    except UnboundLocalError as u:
        print(u)


f()


def g():
    try:
        1 / 0
    except ZeroDivisionError as e:
        del e
    try:
        1 / 0
    except ZeroDivisionError as e:
        e = "reassigned"
        print(e)
    return "e" in locals()


print(g())


def h():
    try:
        raise ValueError("x")
    except ValueError as e:
        return lambda: 5, e.args
    finally:
        print("finally")


print(h()[1])


def loop():
    for i in range(2):
        try:
            raise KeyError(i)
        except KeyError as e:
            if i == 0:
                continue
            break
    return "e" in locals()


print(loop())
errors = []
for i in range(3):
    try:
        raise ValueError(i)
    except ValueError as e:
        errors.append(e)
print(errors, [x.__context__ for x in errors])
