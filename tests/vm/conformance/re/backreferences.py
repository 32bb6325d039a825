import re

print(re.findall(r"\b(\w)(\w)?\w*?\2?\1\b", "abba noon xyz level aa"), re.sub(r"(.)\1+", r"\1", "aabbbcd"), re.match(r"(a*)b\1", "aabaa").span())
print(re.match(r"(a)?\1b", "b"), re.match(r"(a?)\1b", "b").groups(), re.match(r"(?i)(a)\1", "aA").span(), re.match(r"(?i)(é)\1", "éÉ").span(), re.match(r"(a)\1", "aA"))
print(re.match(r"(..)\1", "éàéà").span(), re.match(r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10", "abcdefghijj").span(), re.match(r"(a)\1{3}", "aaaa").span())
