# __next__ raises in a for loop.
class It:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next")
for x in It():
    print(x)
