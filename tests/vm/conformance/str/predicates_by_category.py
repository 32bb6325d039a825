chars = "aAǅªº٣²½ⅷ一 \u00a0\u2028\u200b\x1c_-‿ˇ́҈€+«»\ue000\ud800\U00040000𝟘①𐐀ſ\u0378"
for c in chars:
    print(f"{ord(c):06x}", c.isalpha(), c.isalnum(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.isupper(), c.islower(), c.istitle(), c.isprintable(), c.isidentifier(), c.isascii())
