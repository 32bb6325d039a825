import re

print(re.findall("a|ab|abc", "abcabab"), re.findall("abc|ab|a", "abcabab"), re.match("a||b", "b"), re.match("(|a)+", "aaa").span())
words = "if else while for in is not and or".split()
p = re.compile(r"\b(?:" + "|".join(words) + r")\b|\w+")
print([m.group() + ("!" if m.group() in words else "") for m in p.finditer("if x is not iffy for forty in inner")])
print(re.match("(a|b|c|d)*", "abcdx").group(1), re.split("a|(b)", "xaybz"), re.fullmatch("(?:a|b)c|d", "d"), re.search("x|$", "ab"))
