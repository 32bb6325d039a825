# Branches, loops and functions longer than a jump can reach in one go.
def make(header, line, count, tail=""):
    return header + "".join(line.format(i) for i in range(count)) + tail


space = {}
exec(make("def branch(x):\n if x:\n", "  y = x + {0} * x - {0}\n", 2500, "  return y\n return -1\n"), space)
print(space["branch"](1), space["branch"](0))
exec(make("def loop(n):\n y = 0\n for i in range(n):\n", "  y = y + i - {0} * i\n", 2500, "  if y < -9e9: break\n  if i == 1: continue\n else:\n  return 'ended', y\n return y\n"), space)
print(space["loop"](3), space["loop"](0))
exec(make("def chain(x):\n if x == -1: return 'none'\n", " elif x == {0}: return {0} * 2\n", 1500, " else: return 'else'\n"), space)
print(space["chain"](0), space["chain"](1499), space["chain"](-1), space["chain"](9999))
exec(make("def guarded(x):\n try:\n", "  y = x + {0}\n", 2500, "  return 1 // x\n except ZeroDivisionError:\n  return 'zero'\n finally:\n  x = 5\n"), space)
print(space["guarded"](1), space["guarded"](0))
exec(make("def matched(x):\n match x:\n", "  case {0}: return {0} + 1\n", 800, "  case _: return 'other'\n"), space)
print(space["matched"](0), space["matched"](799), space["matched"]("x"))
