with open("f", "w") as f:
    f.writelines(f"line {i}\n" for i in range(5))
    f.write("no end")
with open("f") as f:
    print(next(f), f.readline(), [line.rstrip() for line in f], f.readline() == "", list(f))
with open("f", "rb") as f:
    print(f.readlines(12), f.readline(3), f.readline(100), f.read())
with open("f") as f:
    for i, line in enumerate(f):
        if i == 1:
            break
    print(f.read(4))
with open("f") as f:
    print(f.readline())
    at = f.tell()
    print(f.readline())
    f.seek(at)
    print(f.readline())
with open("f") as a, open("f") as b:
    print([x == y for x, y in zip(a, b)])
with open("f") as f:
    print(max(f, key=len), sum(1 for _ in f))
with open("empty", "w"):
    pass
with open("empty") as f:
    print(f.read() == "", list(f), f.readline() == "")
    try:
        f.write("x")
    except OSError as e:
        print(e)
with open("empty", "w") as f:
    try:
        f.read()
    except OSError as e:
        print(e)
    try:
        f.writelines(["a", 3])
    except TypeError as e:
        print(e)
