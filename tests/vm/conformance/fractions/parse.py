# Fraction(text): forms, underscores, blanks, and what is refused.
from fractions import Fraction

for text in ("3", "-3/4", " 7/8 ", "1_000/3", "+5", ".5", "5.", "-.25", "1e3", "1.5E-2", "3.25e+1", "\u0663/\u0664", "1_0.0_1", "3/-4", "3/", "/3", "", ".", "e5", "1/2/3", "1.5/2", "1 /2", "1/ 2", "0x10", "nan", "inf", "1__0", "_1", "1_", "--1", "1e", "1e1.5", "1/0", "0/5"):
    try:
        print(ascii(text), Fraction(text))
    except (ValueError, ZeroDivisionError) as e:
        print(ascii(text), type(e).__name__, ascii(str(e)))
