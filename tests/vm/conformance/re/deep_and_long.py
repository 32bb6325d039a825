import re

print(re.match("(?:a|b)*", "ab" * 5000).end(), re.match("(?:(?:(?:a)*)*)*", "a" * 3000).end(), re.match("(?:ab?)*?c", "ab" * 3000 + "c").end())
print(len(re.findall("(a)(b)", "ab" * 2000)), re.search("(.*)x", "y" * 5000 + "x").end(), re.match("(" * 40 + "a" + ")" * 40, "a").groups()[-1])
print(re.sub("(?:a)+?b", "", "a" * 3000 + "b"), re.match("(?s).*?z", "\n" * 4000 + "z").end(), re.match("|".join(f"w{i}" for i in range(200)), "w199").group())
