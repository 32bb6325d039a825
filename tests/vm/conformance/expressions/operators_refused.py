# Operators between operands that do not go together.
SNIPPETS = r'''
1 + 'a'
---
'a' + 1
---
[] + ()
---
() + []
---
1 + None
---
{} + {}
---
1 - 'a'
---
'a' * 'b'
---
[] * 1.5
---
1.5 * []
---
'a' * 1.5
---
'a' % 1
---
'%d' % 'a'
---
1 / 0
---
1 // 0
---
1 % 0
---
1.0 / 0
---
1.0 // 0
---
1.0 % 0
---
divmod(1, 0)
---
0 ** -1
---
0.0 ** -1
---
1 << -1
---
1 >> -1
---
1 << 'a'
---
1.0 << 1
---
~1.0
---
-'a'
---
+[]
---
~None
---
1 < 'a'
---
[] < 1
---
None < None
---
{} < {}
---
1j < 2j
---
1 in 5
---
1 in 'abc'
---
'a' in 5
---
None in b'a'
---
300 in b'a'
---
1 @ 2
---
x = 1; x @= 2
---
x = 1; x += 'a'
---
x = 'a'; x += 1
---
x = []; x += 1
---
x = []; x *= 'a'
---
x=(); x += []
---
x = 1; x **= 'a'
---
x = 1; x //= None
---
x = 1; x <<= 1.0
---
x = None; x |= 1
---
pow(1, 2, 0)
---
pow('a', 2)
---
pow(1, 'a', 3)
---
abs('a')
---
round('a')
---
int([])
---
int('x')
---
float('x')
---
{1} | [1]
---
{1} - 1
---
{**1}
---
[*1]
---
{*1}
---
(*1,)
---
{**[1]}
---
print(*1)
---
len(5)
---
iter(5)
---
next(5)
---
hash([])
---
hash({})
---
hash(slice(1))
---
{1: 2}[slice(1)]
---
bool(__debug__)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
