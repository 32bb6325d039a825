# indexing and slicing, by character
def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for s in ["", "a", "abcdef", "héllo", "日本語", "a\U0001F600é\u0439z"]:
    print(len(s), [s[i] for i in range(len(s))], [s[-i - 1] for i in range(len(s))])
    for start in (None, 0, 1, -2, 10, -10):
        for stop in (None, 0, 2, -1, 10, -10):
            print(ascii(s[start:stop]), end=",")
            for step in (2, -1, -2, 3):
                print(ascii(s[start:stop:step]), end=",")
        print()
    print(attempt(lambda: s[len(s)]), attempt(lambda: s[-len(s) - 1]))
print(attempt(lambda: "abc"["a"]), attempt(lambda: "abc"[1.0]), attempt(lambda: "abc"[::0]))
print("abc"[True], "abc"[False])

class I:
    def __index__(self):
        return 1
print("abc"[I()], "abcdef"[I()::I()])
wide = "é" * 300 + "x" + "日" * 300
print(wide.index("x"), wide[300], wide[299] == "é", wide[301] == "日", wide[-1] == "日", len(wide))
total = 0
for i in range(len(wide)):
    if wide[i] == "x":
        total += i
for i in range(len(wide) - 1, -1, -1):
    if wide[i] == "x":
        total += i
print(total)
