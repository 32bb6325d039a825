import re

text = "aaaa"
for q in ("*", "+", "?", "{2}", "{2,}", "{,2}", "{1,3}", "{0}", "{0,0}", "{4}", "{5}"):
    for suffix in ("", "?", "+"):
        m = re.match("a" + q + suffix, text)
        n = re.match("(?:aa)" + q + suffix, text)
        print("a" + q + suffix, m and m.group(), n and n.group())
print(re.match("a{", "a{").group(), re.match("a{1", "a{1").group(), re.match("a{,", "a{,").group(), re.match("a{}", "a{}").group(),
      re.match("a{x}", "a{x}").group(), re.match("{1}", "{1}") if False else "")
print(re.findall("<.*>", "<a><b>"), re.findall("<.*?>", "<a><b>"), re.findall("<.*+>", "<a><b>"))
