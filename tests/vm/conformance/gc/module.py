import gc

print(gc.isenabled())
gc.disable(); print(gc.isenabled())
gc.enable(); print(gc.isenabled())
print(type(gc.collect()) is int, type(gc.collect(0)) is int, gc.garbage, len(gc.get_threshold()), len(gc.get_count()))
class C: pass
c = C()
print(any(o is c for o in gc.get_objects()), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("s"))
