# More than 256 constants and names in one code object, and long jumps.
lines = ["def f(x):", "    t = 0"]
for i in range(400):
    lines.append("    if x == %d: t += %d" % (i * 3 + 1000, i + 100000))
lines.append("    while x > 0:")
for i in range(200):
    lines.append("        t += x * %d.5" % i)
lines.append("        x -= 1000")
lines.append("    return t")
exec("\n".join(lines))
print(f(1000), f(1003), f(2197), f(0))
names = "\n".join("v%d = %d" % (i, i) for i in range(600)) + "\nresult = v0 + v599"
space = {}
exec(names, space)
print(space["result"], space["v300"])
