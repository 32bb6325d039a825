import gc, weakref

class C: pass

def f():
    o = C()
    fin = weakref.finalize(o, print, "finalized", sep="", end="!\n")
    print(fin.alive, fin.atexit, fin.peek()[0] is o, fin.peek()[2:])
    del o
    gc.collect()
    print(fin.alive, fin.peek(), fin.detach(), fin())
    o = C()
    g = weakref.finalize(o, lambda a: a * 2, 21)
    print(g(), g(), g.alive)
    h = weakref.finalize(o, print, "not me")
    print(h.detach()[1] is print, h.alive)
    k = weakref.finalize(o, print, "at exit")
    k2 = weakref.finalize(o, print, "not at exit")
    k2.atexit = False
    return o
keep = f()
print("end")
