import micropython

print(micropython.stack_use() >= 0, micropython.opt_level(), micropython.opt_level(1), micropython.opt_level())
micropython.opt_level(0)
print(micropython.alloc_emergency_exception_buf(100), micropython.kbd_intr(-1), micropython.kbd_intr(3))
def deep(n):
    return deep(n - 1) if n else micropython.stack_use()
print(deep(20) > deep(0))
