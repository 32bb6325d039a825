import gc

free, used = gc.mem_free(), gc.mem_alloc()
print(free > 0, used > 0)
keep = bytearray(20000)
print(gc.mem_alloc() - used >= 20000)
del keep
gc.collect()
print(gc.isenabled(), gc.threshold(), gc.threshold(100000), gc.threshold())
gc.threshold(-1)
gc.disable()
print(gc.isenabled())
gc.enable()
