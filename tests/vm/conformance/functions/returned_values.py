# What return gives: nothing, tuples with stars, from loops and with, conditional ends, nested functions, generators' return is no result.
def none(): pass
def bare(): return
def tup(a): return 1, *a, 2
def one(): return 1,
def loops(n):
    for i in range(n):
        while True:
            if i == 2: return "two"
            break
    else: return "else"
def fin():
    for i in range(3):
        try: return i
        finally: print("fin", i)
def chained(x): return 0 < x < 5 and "in" or "out"
def unpack(): return {**{"a": 1}}, [*"ab"], (yield_ := 3)
def cond(x): return "pos" if x > 0 else "neg" if x < 0 else "zero"
print(none(), bare(), tup([5, 6]), tup(""), one(), loops(1), loops(5), loops(0), fin(), chained(3), chained(9), unpack(), [cond(i) for i in (1, -1, 0)])
def swaps(a, b): return b, a
a, b = swaps(*swaps(1, 2)); print(a, b)
(c, *d), e = swaps(1, "xyz"), swaps; print(c, d, e is swaps)
def early(n):
    if n: return n
    print("reached")
print(early(1), early(0))
for text in ("return 1", "class C:\n return 1", "def f():\n yield 1\n return 2", "async def f():\n yield 1\n return 2", "async def f():\n yield 1\n return", "lambda: (yield)", "def f(): return *[1], 2", "def f(): return *[1]"):
    try: compile(text, "t", "exec"); print("fine")
    except SyntaxError as e: print(e.msg)
