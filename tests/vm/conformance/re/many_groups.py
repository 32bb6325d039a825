import re

p = re.compile("".join(f"(?P<g{i}>.)" for i in range(1, 121)))
text = "".join(chr(97 + i % 26) for i in range(120))
m = p.match(text)
print(m.group(99, 100, 120), m.lastindex, m.lastgroup, len(m.groupdict()), p.sub(r"\g<120>\g<g7>", text), m.regs[100])
print(re.match("(a)" * 99 + r"\99", "a" * 100).end())
