# The re module: a tokenizer by named groups, findall, sub with a function, split, searches in a log.
import re

TOKEN = re.compile(r"(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<operator>[-+*/=<>!]=?)|(?P<bracket>[()\[\]])|(?P<space>\s+)")
LINE = re.compile(r"^(\d{4})-(\d\d)-(\d\d) (\w+): (.*)$")


def tokens(source):
    at = 0
    while at < len(source):
        match = TOKEN.match(source, at)
        if match.lastgroup != "space":
            yield match.lastgroup, match.group()
        at = match.end()


kinds = {}
for kind, word in tokens("total = (price_1 + 17.25) * count[3] - offset / 2 >= limit\n" * 5000):
    kinds[kind] = kinds.get(kind, 0) + 1
assert kinds == {'name': 25000, 'operator': 30000, 'bracket': 20000, 'number': 15000}
log = "\n".join(f"2026-{i % 12 + 1:02}-{i % 28 + 1:02} {'warning' if i % 7 else 'error'}: unit{i % 50} at 10.0.{i % 256}.{i * 7 % 256} said \"x={i}\""
                for i in range(20000))
errors = months = 0
for line in log.splitlines():
    match = LINE.match(line)
    if match.group(4) == "error":
        errors += 1
        months += int(match[2])
assert (errors, months) == (2858, 18573)
addresses = re.findall(r"\b(?:\d{1,3}\.){3}\d{1,3}\b", log)
assert (len(addresses), addresses[-1]) == (20000, '10.0.31.217')
doubled = re.sub(r"x=(\d+)", lambda m: f"x={int(m.group(1)) * 2}", log)
assert (len(doubled), doubled[-6:]) == (1127509, '39998"')
assert len(re.split(r"[\s:,]+", log)) == 140000
assert sum(1 for _ in re.finditer(r"(?i)UNIT4\d\b.*?said", log)) == 4000
assert re.search(r"unit(\d+) .*\"x=19999\"", log).group(1) == '49'
