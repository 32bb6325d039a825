# Roman numerals there and back for 1 to 3999.
pairs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def roman(n):
    out = ""
    for value, letters in pairs:
        k, n = divmod(n, value)
        out += letters * k
    return out
def number(text):
    values = [dict((l, v) for v, l in pairs)[c] for c in text]
    return sum(-v if v < w else v for v, w in zip(values, values[1:] + [0]))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 444, 1994, 2026, 3999)], all(number(roman(n)) == n for n in range(1, 4000)), max(map(roman, range(1, 4000)), key=len))
