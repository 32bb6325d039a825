# Numbers spelled out in English.
small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
tens = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return small[n]
    if n < 100:
        return tens[n // 10] + ("-" + small[n % 10] if n % 10 else "")
    if n < 1000:
        return small[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for power, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= power:
            return words(n // power) + " " + name + ((" and " if n % power < 100 else " ") + words(n % power) if n % power else "")
for n in (0, 7, 13, 20, 42, 100, 101, 999, 1000, 1001, 12345, 1000000, 987654321, -5):
    print(n, words(n))
