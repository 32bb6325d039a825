# Iterators made of iterators.


class count:
    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not hasattr(number, "__add__") or hasattr(number, "__len__"):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        return f"count({self._next!r})" if self._step == 1 and isinstance(self._step, int) else f"count({self._next!r}, {self._step!r})"


def _int(value):
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(it):
    saved = []
    for element in it:
        yield element
        saved.append(element)
    while saved:
        yield from saved


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(_int(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not None:
            if not self._times:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        return f"repeat({self._object!r})" if self._times is None else f"repeat({self._object!r}, {self._times})"


class chain:
    def __init__(self, *iterables):
        self._it = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterable):
        self = cls()
        self._it = _chained(iter(iterable))
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._it)


def _chained(iterables):
    for it in iterables:
        yield from it


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(it, func, initial):
    total = initial
    if initial is None:
        try:
            total = next(it)
        except StopIteration:
            return
    yield total
    for element in it:
        total = total + element if func is None else func(total, element)
        yield total


def batched(iterable, n):
    if n < 1:
        raise ValueError("n must be at least one")
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        yield batch


def compress(data, selectors):
    return (d for d, s in zip(data, selectors) if s)


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, it):
    for x in it:
        if not predicate(x):
            yield x
            break
    yield from it


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, it):
    for x in it:
        if not predicate(x):
            return
        yield x


def filterfalse(predicate, iterable, /):
    return (x for x in iterable if not (x if predicate is None else predicate(x)))


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


def _starmap(function, it):
    for args in it:
        yield function(*iter(args))


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(it):
    for a in it:
        break
    else:
        return
    for b in it:
        yield a, b
        a = b


class groupby:
    def __init__(self, iterable, key=None):
        self._key = key
        self._it = iter(iterable)
        self._wanted = self._current = self._value = object()
        self._group = None

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        while self._current == self._wanted:
            self._advance()
        self._wanted = self._current
        self._group = token = object()
        return self._current, self._grouper(self._wanted, token)

    def _advance(self):
        self._value = next(self._it)
        self._current = self._value if self._key is None else self._key(self._value)

    def _grouper(self, wanted, token):
        # A group ends when the next one is asked for.
        while self._group is token and self._current == wanted:
            yield self._value
            try:
                self._advance()
            except StopIteration:
                return


def _index_or_none(value, default, what):
    if value is None:
        return default
    if not hasattr(value, "__index__") or value < 0:
        raise ValueError(f"{what} must be None or an integer: 0 <= x <= sys.maxsize.")
    return value.__index__()


def islice(iterable, *args):
    if not 1 <= len(args) <= 3:
        raise TypeError(f"islice expected at {'most 4' if args else 'least 2'} arguments, got {len(args) + 1}")
    s = slice(*args)
    if len(args) == 1:
        stop = _index_or_none(s.stop, None, "Stop argument for islice()")
        start, step = 0, 1
    else:
        start = _index_or_none(s.start, 0, "Indices for islice()")
        stop = _index_or_none(s.stop, None, "Indices for islice()")
        step = 1 if s.step is None else s.step
        if not isinstance(step, int) or step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, stop, step)


def _islice(it, start, stop, step):
    wanted = start
    i = 0
    if stop is not None and stop <= start:
        for i in range(stop):
            if next(it, _mark) is _mark:
                return
        return
    for x in it:
        if i == wanted:
            yield x
            wanted += step
        i += 1
        if stop is not None and (i >= stop or wanted >= stop):
            while i < stop:
                if next(it, _mark) is _mark:
                    return
                i += 1
            return


_mark = object()


def tee(iterable, n=2, /):
    if _int(n) < 0:
        raise ValueError("n must be >= 0")
    first = iterable if isinstance(iterable, _tee) else _tee(iterable)
    return tuple([first.__copy__() if i or first is iterable else first for i in range(n)])


class _tee:
    # A chain of [value, next link], as long as the slowest of the iterators has not yet gone along it.
    __slots__ = "_it", "_link", "__weakref__"

    def __init__(self, iterable):
        self._it = iter(iterable)
        self._link = [None, None]

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._it)
            link[1] = [None, None]
        value, self._link = link
        return value

    def __copy__(self):
        copy = _tee(())
        copy._it = self._it
        copy._link = self._link
        return copy


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(it) for it in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    while active:
        values = []
        for i, it in enumerate(iterators):
            value = fillvalue if it is None else next(it, _mark)
            if value is _mark:
                active -= 1
                if not active:
                    return
                iterators[i] = None
                value = fillvalue
            values.append(value)
        yield tuple(values)


def product(*iterables, repeat=1):
    if _int(repeat) < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = [tuple(it) for it in iterables] * repeat
    return _product(pools)


def _product(pools):
    if not all(pools):
        return
    indices = [0] * len(pools)
    result = [pool[0] for pool in pools]
    while True:
        yield tuple(result)
        for i in reversed(range(len(pools))):
            indices[i] += 1
            if indices[i] < len(pools[i]):
                result[i] = pools[i][indices[i]]
                break
            indices[i] = 0
            result[i] = pools[i][0]
        else:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    r = n if r is None else r
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, n, r)


def _permutations(pool, n, r):
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[i] for i in indices[:r])
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(pool[i] for i in indices[:r])
                break
        else:
            return


def combinations(iterable, r):
    pool = tuple(iterable)
    if _int(r) < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, len(pool), r)


def _combinations(pool, n, r):
    if r > n:
        return
    indices = list(range(r))
    yield tuple(pool[i] for i in indices)
    while True:
        for i in reversed(range(r)):
            if indices[i] != i + n - r:
                break
        else:
            return
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple(pool[i] for i in indices)


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if _int(r) < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(pool, len(pool), r)


def _combinations_with_replacement(pool, n, r):
    if not n and r:
        return
    indices = [0] * r
    yield tuple(pool[i] for i in indices)
    while True:
        for i in reversed(range(r)):
            if indices[i] != n - 1:
                break
        else:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple(pool[i] for i in indices)
