# Justified text, a table with column widths, a calendar, a box.
def justify(text, width):
    line, out = [], []
    for word in text.split() + [None]:
        if word is None or sum(map(len, line)) + len(line) + len(word) > width:
            gaps = max(len(line) - 1, 1)
            extra = width - sum(map(len, line)) if word is not None else gaps
            out.append("".join(w + " " * (extra // gaps + (i < extra % gaps)) if i < len(line) - 1 else w for i, w in enumerate(line)))
            line = []
        line.append(word)
    return out
print("\n".join(justify("The quick brown fox jumps over the lazy dog and then runs far away into the deep dark wood", 24)))
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("watermelon", 12, 0.333), ("fig", 100, 12.0)]
widths = [max(len(f"{r[i]}") for r in rows) for i in range(3)]
for r in rows:
    print(" | ".join(f"{c!s:<{w}}" if isinstance(c, str) else f"{c:>{w}.5}" if isinstance(c, float) else f"{c:>{w}}" for c, w in zip(r, widths)))
import datetime
first = datetime.date(2026, 11, 1)
print(first.strftime("%B %Y").center(20).rstrip())
print("Mo Tu We Th Fr Sa Su")
line = "   " * first.weekday()
for d in range(1, 31):
    line += f"{d:2} "
    if datetime.date(2026, 11, d).weekday() == 6:
        print(line.rstrip())
        line = ""
print(line.rstrip())
