# Building, joining, splitting, replacing and formatting text.
def run(n):
    parts = []
    for i in range(n):
        parts.append("%05d:%s" % (i, "abcdefghij"[i % 10] * (i % 7)))
    text = ",".join(parts)
    total = 0
    for field in text.split(","):
        number, _, letters = field.partition(":")
        total += int(number) + len(letters.upper().replace("A", "xy"))
    built = ""
    for i in range(n // 10):
        built += f"{i:x}|"
    return total, len(text), len(built), built.count("f|")


assert run(300000) == (45000839998, 3199996, 145632, 1875)
