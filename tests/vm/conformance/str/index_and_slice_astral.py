s = "a😀b\U0010ffffé\ud800z"
print(len(s), [hex(ord(c)) for c in s], ascii(s[1]), ascii(s[-3]), ascii(s[1:5]), ascii(s[::-1]), ascii(s[::2]), s.index("b"), s.find("é"), s.rfind("z"), ascii(max(s)))
print([ascii(s[i:i + 2]) for i in range(0, len(s), 2)], s.count(""), ascii(s * 2)[-10:], ascii(s.replace("b", "😀")), "😀" in s, s.split("😀")[0])
for i in (7, -8):
    try:
        s[i]
    except IndexError as e:
        print(e)
