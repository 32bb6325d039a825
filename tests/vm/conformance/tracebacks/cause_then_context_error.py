# raise ... from, then another exception while the result is handled.
def load(d, key):
    try:
        return d[key]
    except KeyError as e:
        raise ValueError("no such key") from e


def again():
    try:
        load({}, "k")
    except ValueError:
        undefined(1)


again()
