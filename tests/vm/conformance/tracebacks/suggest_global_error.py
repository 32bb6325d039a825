# A global name that was misspelt.
some_global = 1
def f(): return some_globl + 1
f()
