import re

print(re.findall(r"\w+(?=,)", "a,bc d,e"), re.findall(r"\b\w+\b(?!,)", "a,bc d,e"), re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"))
m = re.match("(?=(a+))a*b\\1", "aaaba")
print(re.search("(?=(a+))a*b\\1", "baaabac").groups(), m)
print(re.match("(?=(a)|(b))(?!c).", "b").groups(), re.match("(?!(a)b)a(c)", "ac").groups(), re.findall("(?=(..))", "abcd"))
print(re.match("(?=a)*b", "b"), re.match("(?:(?=a)a)+", "aaa").span(), re.search("(?!)", "abc"), re.search("(?=)", "abc").span())
