import sys

with open("ujson.py", "w") as f:
    f.write("mine = True\n")
sys.path.insert(0, "")
import ujson
print(ujson.mine)
