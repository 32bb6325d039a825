# split, rsplit, splitlines, partition, join
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for s in ["", "a", " a  b c ", "a,b,,c,", ",", "\ta\n b\r\n", "one\u2003two\u3000three", "aXXbXXc", "éaéb"]:
    print(ascii(s), s.split(), s.rsplit(), [ascii(x) for x in s.splitlines()], s.splitlines(True))
    for n in (-1, 0, 1, 2):
        print(s.split(None, n), s.rsplit(None, n), s.split(",", n), s.rsplit(",", n), s.split("XX", n), s.rsplit("XX", maxsplit=n))
    print(s.partition(","), s.rpartition(","), s.partition("XX"), s.rpartition("é"))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\u2029j".splitlines())
print("a\nb\r\n\r\nc".splitlines(keepends=True), "\n".splitlines(), "\n\n".splitlines(True))
print(attempt("a".split, ""), attempt("a".split, 1), attempt("a".partition, ""), attempt("a".rsplit, b"a"))
print(",".join([]), ",".join(["a"]), ",".join(("a", "b", "c")), "".join(c + "-" for c in "xyz"))
print("é".join("abc"), "-".join({"k": 1}), "日".join(["a", "", "b"]))
print(attempt(",".join, [1]), attempt(",".join, ["a", None]), attempt(",".join, 5), attempt(",".join, [b"a"]))
print("a b c".split(sep=" ", maxsplit=1), "a b  c".split(" "))
big = ",".join(str(i) for i in range(3000))
print(len(big), len(big.split(",")), big.split(",")[2999], sum(map(int, big.split(","))))
class S(str):
    pass
print(type(S("a,b").split(",")[0]).__name__, type(S("abc").strip()).__name__, type(S("-").join(["a"])).__name__)
