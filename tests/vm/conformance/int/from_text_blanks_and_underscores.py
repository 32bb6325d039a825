# What may surround and separate the digits of int()'s text.
for text in (" 12", "12\n", "\t-12\f", "1_2", "_12", "12_", "1__2", "- 12", "+-12", "", " ", "1 2", "1_", "0_1", "\x1f12",
             "\u20031\u2003", "1\u00a0", "\u00a012", "1\u20032", "\x0012", "12\x00", "12L", "0x12"):
    try:
        print(ascii(text), int(text))
    except ValueError as e:
        print(ascii(text), ascii(str(e)))
