import unicodedata as u

for name in ("LATIN SMALL LETTER A", "latin small letter sharp s", "SNOWMAN", "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE A", "CJK UNIFIED IDEOGRAPH-4E2D", "LINE FEED", "NBSP", "GREEK SMALL LETTER FINAL SIGMA", "GRINNING FACE", "DIGIT ZERO", "CUNEIFORM SIGN A"):
    print(name, ascii(u.lookup(name)))
step = 977
print(sum(1 for c in range(0, 0x20000, 7) if u.name(chr(c), "") and u.lookup(u.name(chr(c))) == chr(c)) if False else [u.name(chr(c), "?") for c in range(0x20, 0x3000, step)])
print([u.name(chr(c)) for c in (0xAC00, 0xD7A3, 0x4E00, 0x9FFC, 0x20000, 0xF900, 0x1F600)], u.unidata_version)
