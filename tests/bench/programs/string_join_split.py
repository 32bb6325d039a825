# split, join, strip, partition, splitlines: a table of text read and written again.
def table(rows):
    lines = []
    for i in range(rows):
        lines.append(";".join([str(i), "name%d" % (i % 100), " padded  ", str(i * 3 % 1000), "x=%d" % (i & 7)]))
    return "\n".join(lines)


def summarise(text):
    totals = {}
    for line in text.splitlines():
        number, name, padded, amount, setting = line.split(";")
        key, _, value = setting.partition("=")
        totals[name] = totals.get(name, 0) + int(amount) + int(value)
        if padded.strip() != "padded" or key != "x":
            return None
    return " ".join(",".join((name, str(total))) for name, total in sorted(totals.items()))


text = table(200000)
summary = summarise(text)
assert (len(text), len(summary), summary[:34]) == (6246889, 1444, 'name0,904000 name1,912000 name10,9')
words = (summary.replace(",", " ") * 30).split()
assert (len(words), len("-".join(words)), "".join(words).count("name9")) == (5971, 43320, 330)
