# A function with many locals and a long expression.
def f(n):
    a0 = n; a1 = a0 + 1; a2 = a1 + 1; a3 = a2 + 1; a4 = a3 + 1; a5 = a4 + 1; a6 = a5 + 1; a7 = a6 + 1; a8 = a7 + 1; a9 = a8 + 1
    b0 = a9; b1 = b0 + 1; b2 = b1 + 1; b3 = b2 + 1; b4 = b3 + 1; b5 = b4 + 1; b6 = b5 + 1; b7 = b6 + 1; b8 = b7 + 1; b9 = b8 + 1
    c0 = b9; c1 = c0 + 1; c2 = c1 + 1; c3 = c2 + 1; c4 = c3 + 1; c5 = c4 + 1; c6 = c5 + 1; c7 = c6 + 1; c8 = c7 + 1; c9 = c8 + 1
    d = [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9]
    return sum(d), ((((((((a0 + a1) * 2 + a2) * 2 + a3) * 2 + a4) * 2 + a5) * 2 + a6) * 2 + a7) * 2 + a8) * 2 + a9


print(f(0), f(5))
print(len([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]))
print(eval("+".join(map(str, range(300)))), eval("[" + ",".join(map(str, range(400))) + "]")[-1])
print(max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30))
source = "def g(" + ",".join("p%d=%d" % (i, i) for i in range(60)) + "): return p0 + p59, len(locals())"
exec(source)
print(g(), g(1, p59=2))
d = eval("{" + ",".join("'k%d': %d" % (i, i * i) for i in range(300)) + "}")
print(len(d), d["k299"])
