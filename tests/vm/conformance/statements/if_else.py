# if, elif and else choose one branch, and test no more than they must.
calls = []


def test(name, value):
    calls.append(name)
    return value


for x in range(5):
    if test("a%d" % x, x == 0):
        print(x, "first")
    elif test("b%d" % x, x == 1):
        print(x, "second")
    elif test("c%d" % x, x == 2):
        print(x, "third")
    else:
        print(x, "else")
print(calls)
if []: print("no")
if [0]: print("one line")
if None: pass
else: print("none")
print("yes" if calls else "no", 1 if 0 else 2 if 0 else 3)
if 1:
    if 0:
        print("inner")
    else:
        if "":
            print("empty")
        elif "x":
            print("nested")
