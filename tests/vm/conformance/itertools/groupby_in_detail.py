from itertools import groupby


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2])])
print([(k, "".join(g)) for k, g in groupby("AaBbb", key=str.lower)])
groups = groupby([1, 1, 2, 2, 3])
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, next(g2), list(g2), [(k, list(g)) for k, g in groups])
kept = [(k, g) for k, g in groupby("aab")]
print([(k, list(g)) for k, g in kept])
def bad_key(x): raise KeyError(x)
shown(lambda: next(groupby([1], bad_key)))
print(list(groupby([])), [k for k, g in groupby([None, None, 0], key=None)])
