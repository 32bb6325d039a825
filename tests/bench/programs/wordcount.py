# Counting the words of a text of 1 MB: splitlines, split, strip, lower, dict, sort by two keys.
NOUNS = "fox dog snake adder lamp river letter engine winter answer machine garden window".split()
VERBS = "sees meets follows answers forgets builds".split()


def make_text(size):
    seed = 7
    lines, length = [], 0
    while length < size:
        words = []
        for _ in range(14):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            words.append(NOUNS[(seed >> 8) % len(NOUNS)] + (str(seed >> 20 & 63) if seed & 0x40000 else ""))
            words.append(VERBS[(seed >> 16) % len(VERBS)])
        line = "The " + " ".join(words[:13]) + "; (" + ", ".join(words[13:]) + ")."
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines)


text = make_text(1000000)
counts = {}
for line in text.splitlines():
    for word in line.split():
        word = word.strip(".,;()").lower()
        if word:
            counts[word] = counts.get(word, 0) + 1
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
assert (len(text), len(top), top[:3], top[-1]) == (1000124, 852, [('meets', 10771), ('sees', 10688), ('forgets', 10624)], ('garden32', 20))

pairs = {}
for line in text.split("\n"):
    words = line.lower().split(" ")
    for first, second in zip(words, words[1:]):
        pair = first, second
        pairs[pair] = pairs.get(pair, 0) + 1
assert (len(pairs), max(pairs, key=lambda p: (pairs[p], p))) == (27151, ('window,', 'answers,'))

letters = {}
for c in text[:500000]:
    if c.isalpha():
        letters[c] = letters.get(c, 0) + 1
assert sorted(letters, key=letters.get, reverse=True)[:6] == ['e', 's', 'r', 'n', 'o', 'l']
