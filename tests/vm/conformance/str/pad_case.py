# padding, case, and the is... questions
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for s in ["", "a", "abc", "é日", "-12", "+x", "--"]:
    for w in (0, 1, 4, 5, 6):
        print([s.center(w), s.ljust(w, "*"), s.rjust(w, "é"), s.zfill(w), s.center(w, "·")])
print(attempt("a".center, 5, "xy"), attempt("a".ljust, 5, 1), attempt("a".rjust, "5"), attempt("a".zfill, None))
words = ["", "hello world", "HELLO", "Hello World", "they're bill's", "straße", "ÀÉÎ", "ΑΣ ΑΣΒ σς", "Привет Мир", "ǆ ǅ", "İi", "ŉ", "123 abc", "ÿ µ", "aB1cD"]
for w in words:
    print([w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()])
    print(w.isupper(), w.islower(), w.istitle(), w.isalpha(), w.isalnum(), w.isascii(), w.isidentifier(), w.isprintable())
for w in ["", "0", "12", "²", "½", "٣", "x1", " ", "\t\n", "\x1c", "\u3000", "a b", "_x", "1a", "日本", "\x00", "\xad", "\u200b", "a\u0301"]:
    print(ascii(w), w.isdigit(), w.isdecimal(), w.isnumeric(), w.isspace(), w.isidentifier(), w.isprintable(), w.isalnum(), w.isalpha())
bad = 0
for i in range(0x590):
    c = chr(i)
    if (c.upper().lower() != c.lower()) and c.isascii():
        bad += 1
print(bad)
counts = [0] * 8
for i in range(0x590):
    c = chr(i)
    for k, f in enumerate((str.isupper, str.islower, str.isalpha, str.isdigit, str.isspace, str.isprintable, str.istitle, str.isnumeric)):
        counts[k] += f(c)
print(counts)
