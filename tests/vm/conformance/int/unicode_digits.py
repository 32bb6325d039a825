# Decimal digits of all scripts are digits of int(); other numerals are not.
for text in ("\u0661\u0662\u0663", "\u0967\u0968", "\uff11\uff12", "\u00b2", "\u2167", "\u4e00", "-\u0664",
             "\u0661_\u0662", "1\u0662"):
    try:
        print(ascii(text), int(text))
    except ValueError as e:
        print(ascii(text), "refused")
print(int("\uff11\uff10", 2), int("\u0661\u0660", 16))
