import os

os.mkdir("folder")
with open("file.txt", "w") as f:
    f.write("12345")
rows = sorted(os.ilistdir("."))
print([(r[0], r[1], r[3] if r[1] == 0x8000 else None) for r in rows])
print(sorted(n for n, *_ in os.ilistdir()), list(os.ilistdir("folder")))
try:
    os.ilistdir("missing")
except OSError as e:
    print(e.errno)
