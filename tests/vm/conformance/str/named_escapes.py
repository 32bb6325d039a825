print("\N{EM DASH}\N{latin small letter e with acute}\N{GREEK SMALL LETTER FINAL SIGMA}", ascii("\N{SNOWMAN}\N{HANGUL SYLLABLE HAN}\N{CJK UNIFIED IDEOGRAPH-4E00}"), len("\N{GRINNING FACE}"))
print(f"\N{DIGIT ONE}{1}\N{LEFT CURLY BRACKET}", r"\N{x}", b"\N{x}" if False else "", ascii("\N{LINE FEED}\N{NBSP}\N{NULL}"))
for source in (r"'\N{NO SUCH NAME}'", r"'\N{}'", r"'\N'", r"'\N{EM DASH'"):
    try:
        eval(source)
    except SyntaxError as e:
        print(e.msg)
