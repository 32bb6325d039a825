# Text built piece by piece: with += in a loop, from a list, by repetition, and characters from code points.
def spiral(n):
    text = ""
    for i in range(n):
        text += chr(97 + i * i % 26)
        if i % 60 == 59:
            text += "\n"
    return text


def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        else:
            out.append(c)
    return "".join(out)


def bars(heights):
    rows = ""
    for h in heights:
        rows += "#" * h + "." * (10 - h) + "|"
    return rows


text = spiral(600000)
assert len(text) == 610000
assert caesar(caesar(text, 11), 15) == text
rows = bars([i * 7 % 11 for i in range(300000)])
assert (len(rows), rows.count("#"), rows[-22:]) == (3300000, 1500002, '#########.|#####.....|')
