# Subscripts, slices and their stores and deletions that cannot be.
SNIPPETS = r'''
[1][5]
---
(1,)[5]
---
'abc'[5]
---
{}['a']
---
{}[[]]
---
{[]: 1}
---
{[]}
---
len[0]
---
int[0]
---
5[0] = 1
---
del 5[0]
---
(1,)[0] = 1
---
del (1,)[0]
---
'a'[0] = 'b'
---
del 'a'[0]
---
[1][5] = 1
---
del [1][5]
---
del {}['a']
---
[1,2,3][::0]
---
[1]['a':]
---
range(5)['a']
---
range(3)[9]
---
b'a'[9]
---
bytearray(b'a')[0] = 300
---
bytearray(b'a')['x'] = 3
---
x = [1,2,3]; x[::2] = [1]
---
x = [1,2,3]; x[0:1] = 5
---
x=[1]; x['a'] = 2
---
x=[1]; del x['a']
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
