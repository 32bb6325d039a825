import micropython as m

def allocates():
    try:
        return [1, 2, 3]
    except MemoryError:
        return None

first = second = depth = left = last = total = i = None  # a new name may need memory
m.heap_lock()
first = allocates()
m.heap_lock()
depth = m.heap_locked()
left = m.heap_unlock()
second = allocates()
last = m.heap_unlock()
print(first, depth, left, second, last, m.heap_locked(), allocates(), m.heap_unlock())
total = i = 0
m.heap_lock()
while i < 100:
    total += i  # small ints need no memory
    i += 1
m.heap_unlock()
print(total)
