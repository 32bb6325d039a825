def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = list(range(8))
a[2:5] = "xy"; print(a)
a[::2] = [0] * len(a[::2]); print(a)
a[1:1] = [9, 9]; a[5:2] = ["gap"]; print(a)
a[-3:] = []; del a[::3]; print(a)
a[:] = a; a[1:3] = a; print(a)
a[100:] = (1,); a[-100:1] = {7: 1}; print(a)
def bad_step(): a[::2] = [1]
def not_iterable(): a[0:1] = 5
def zero(): a[::0] = []
def bad_index(): a["x"] = 1
def far(): a[99] = 1
for f in bad_step, not_iterable, zero, bad_index, far:
    shown(f)
class I:
    def __index__(self): return 1
a[I()] = "i"; print(a[I()], a[I():I()], a[slice(None, None, -1)])
