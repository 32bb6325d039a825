import gc

kept = []
class Phoenix:
    def __del__(self):
        print("del")
        kept.append(self)

def f():
    p = Phoenix()
    p.name = "first"
    del p
    gc.collect()
f()
print(len(kept), kept[0].name)
kept.clear()
gc.collect()
print(len(kept))
