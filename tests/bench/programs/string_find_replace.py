# find, count, replace, startswith, in, translate, upper and lower over texts of some hundred kilobytes.
PARAGRAPH = (
    "It was a dark and stormy night; the rain fell in torrents, except at occasional intervals, when it was checked by a "
    "violent gust of wind which swept up the streets (for it is in London that our scene lies), rattling along the "
    "house-tops, and fiercely agitating the scanty flame of the lamps that struggled against the darkness.\n")


def positions(text, word):
    found = []
    at = text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found


text = PARAGRAPH * 12000
result = [len(positions(text, "the ")), positions(text, "darkness")[-1], text.rfind("London")]
for word in ("night", "rain", "wind", "streets", "lamps", "snow"):
    result.append(text.count(word))
    text = text.replace(word, word.upper() + word)
result.append(len(text))
result.append(text.lower().count("rainrain"))
result.append(text.upper().index("SCANTY", 1000000))
vowels = text.translate(str.maketrans("aeiou", "AEIOU", "xyz"))
result.append((len(vowels), vowels.count("E")))
lines = text.split("\n")
result.append(sum(1 for line in lines * 20 if line.startswith("It was") and line.endswith("darkness.") and "flame" in line))
result.append(sum(line.find("torrents") for line in lines * 40))
assert result == [72000, 3935990, 3935850, 12000, 12000, 12000, 12000, 12000, 0, 4236000, 12000, 1000334, (4176000, 348000), 240000, 27839960]
