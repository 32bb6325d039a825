# Counting the words of a text: split, strip, lower, dict and sort by two keys.
SENTENCE = "The quick brown fox; the lazy dog, and a small snake (an adder) that the fox met. "
text = (SENTENCE * 40 + "\n") * 1500
counts = {}
for line in text.splitlines():
    for word in line.split():
        word = word.strip(".,;()").lower()
        if word:
            counts[word] = counts.get(word, 0) + 1
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
assert top == [("the", 180000), ("fox", 120000), ("a", 60000)], top
