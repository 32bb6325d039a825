import re

print(re.findall(r"(?<=\$)\d+", "$10 20 $30"), re.findall(r"(?<!\$)\b\d+", "$10 20 $30"), re.search("(?<=^)a", "a"), re.search("(?<=é)a", "éa").span())
print(re.findall("(?<=a|b)c", "acbcxc"), re.findall("(?<=ab)c|(?<!b)c", "abc xc"), re.compile("(?<=a)b").match("ab", 1), re.match("(?<!a)b", "b"))
print(re.search(r"(?<=(\w)\1)x", "aax") if False else "", re.findall("(?<=..)(.)", "abcd"), re.findall("(?<!^)a", "aaa"))
for p in ("(?<=a*)b", "(?<!a|bc)d", "(?<=a{2,3})", "(?<=(a|bb))x", r"(a)(?<=\1{1,2})", "(?<=a{2})b", "(?<=(?:ab|cd))x", r"(?<=(a)\1)b"):
    try:
        re.compile(p)
        print(p, "fine")
    except re.error as e:
        print(p, e, e.pos)
