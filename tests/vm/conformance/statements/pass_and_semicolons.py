# Statements joined by semicolons, empty bodies, and docstrings that are not results.
a = 1; b = 2; c = a + b
print(a, b, c); print(a);
def f(): pass
class C: pass
class D: x = 1; y = x + 1
for i in range(2): print(i); print(-i)
def g(): "only a docstring"
def h(): return 1; print("dead")
print(f(), g(), h(), g.__doc__, C.__name__, D.y)
if a: b = 5; c = 6
print(b, c)
...
"a string statement"
1 + 1
print(f.__doc__)
