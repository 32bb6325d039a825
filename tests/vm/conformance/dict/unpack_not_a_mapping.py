# {**x} takes mappings only, not the pairs that update() takes.
class Pairs:
    def __iter__(self):
        return iter([("a", 1)])


class Mapping(Pairs):
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key * 2


class Bad(Mapping):
    def keys(self):
        raise KeyError("keys")


for x in ("ab", "", [("a", 1)], (), {1, 2}, 5, None, Pairs(), Mapping(), Bad(), {"d": 1}):
    for f in (lambda: {**x}, lambda: {"first": 0, **x, **{"last": 1}}):
        try:
            print(f())
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)
