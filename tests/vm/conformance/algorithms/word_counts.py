# Counting words and letters; the most frequent; anagrams; a histogram.
from collections import Counter, defaultdict
text = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness"""
words = ["".join(c for c in w.lower() if c.isalpha()) for w in text.split()]
for word, n in Counter(words).most_common(5):
    print(f"{word:<6}{'#' * n} {n}")
print(sorted(Counter("".join(words)).items(), key=lambda p: (-p[1], p[0]))[:6])
groups = defaultdict(set)
for w in "listen silent enlist google elbow below inlets banana taste state".split():
    groups["".join(sorted(w))].add(w)
print(sorted(sorted(g) for g in groups.values() if len(g) > 1))
lengths = defaultdict(int)
for w in words:
    lengths[len(w)] += 1
print(dict(sorted(lengths.items())))
