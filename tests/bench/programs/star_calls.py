# Calls with *args and **kwargs: decorators that pass everything on, sequences and dicts spread into calls.
def counted(function):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
def area(width, height, scale=1):
    return width * height * scale


def total(*numbers, start=0):
    for n in numbers:
        start += n
    return start


def run(n):
    result = 0
    options = {"scale": 3}
    for i in range(n):
        pair = (i & 7, i & 3)
        result += area(*pair)
        result += area(i & 1, 2, **options)
        result += total(*pair, i, start=1)
    return result, area.calls


assert run(350000) == (61255250000, 700000)
