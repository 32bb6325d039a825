import re

cases = [(r"\x41", "A"), (r"\u00e9", "é"), (r"\U0001F600", "😀"), (r"\101", "A"), (r"\0", "\0"), (r"\07", "\x07"), (r"\a\f\v\r\n\t", "\a\f\v\r\n\t"),
         (r"\.", "."), (r"\/", "/"), (r"\-", "-"), (r"\ ", " "), (r"\[\]\(\)\{\}", "[](){}"), (r"\\n", "\\n"), (r"[\x41-\x43]+", "ABC"),
         (r"[\101]", "A"), (r"\é", "é"), (r"\N{DIGIT ONE}", "1"), (r"[\N{DIGIT ONE}-\N{DIGIT THREE}]", "2")]
for pattern, text in cases:
    print(pattern, bool(re.fullmatch(pattern, text)), re.search(pattern, "x"))
for bad in (r"\x1", r"\u12", r"\U0001F60", r"\400", r"\q", r"[\q]", r"\U00110000", r"\N{NO SUCH}", r"\N", r"\N{", r"[\8]", "\\"):
    try:
        re.compile(bad)
    except re.error as e:
        print(bad, "|", e)
