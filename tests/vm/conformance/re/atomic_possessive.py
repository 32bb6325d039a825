import re

print(re.match("(?>a+)ab", "aaab"), re.match("(?>a|ab)c", "abc"), re.match("(?>ab|a)c", "abc").group(), re.match("a++b", "aaab").group(), re.match("a*+a", "aaa"))
print(re.match("(?>(a+))b", "aab").groups(), re.match("(?:(?>a)b)+", "abab").group(), re.match("(a|b)?+b", "b"), re.match("(?:ab){1,2}+ab", "abab"), re.match("x{2,3}+x", "xxxx").group())
print(re.findall(r'"(?>[^"\\]+|\\.)*"', r'"a\"b" "c'), re.search("(?>a*)(?<=a)b", "aab").span())
