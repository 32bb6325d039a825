import unicodedata as u

chars = "0٣९𝟘²⁵₇①⑳Ⅳↈ½⅓⅞〇一五十百千万億༳৴௰\u2189𐄇㉈㊿"
for c in chars:
    print(ascii(c), u.decimal(c, "-"), u.digit(c, "-"), u.numeric(c, "-"), c.isdecimal(), c.isdigit(), c.isnumeric())
print(int("٣४5"), float("١.٥"), [int(c) for c in "０９"], "²".isdigit())
for s in ("²", "½", "①"):
    try:
        int(s)
    except ValueError as e:
        print(e)
