class P:
    x = 3
    items = {"k": [1, 2], 5: "five"}
    def __format__(self, spec):
        return f"<{spec}>"
p = P()
print("{} {}".format(1, 2), "{1}{0}{1}".format("a", "b"), "{a}{b}".format(a=1, b=2), "{0.x} {0.items[k][1]} {0.items[5]}".format(p), "{:a{}b}".format(p, 7), "{!r:>5} {!s} {!a}".format("é", "é", "é"), "{{}}{}".format(1), "{0[a]}".format({"a": 2}), "{:{w}.{p}f}|".format(3.14159, w=8, p=2))
for fmt, args in (("{", ()), ("}", ()), ("{}", ()), ("{0}{}", (1,)), ("{}{0}", (1,)), ("{a}", ()), ("{0.y}", (p,)), ("{0[z]}", ({},)), ("{!x}", (1,)), ("{!}", (1,)), ("{:d}", ("a",)), ("{0[}", (1,)), ("{:{}{}}", (1, 2)), ("{a.}", ()), ("{[0]}", ((1,),)), ("{.x}", (p,))):
    try:
        print(fmt, fmt.format(*args))
    except Exception as e:
        print(fmt, type(e).__name__, e)
