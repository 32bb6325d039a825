# ast.literal_eval reads data and refuses whatever would run.
import ast
for t in ("1","-1","1.5e3","0x1f","1_000","1j","1+2j","-1-2.5j","'a' 'b'","b'x'","r'\\n'","(1,)","()","(1)","1,2","[1,[2],{}]","{1:2,'a':(3,)}","{1,2}","set()","None","[True,False,...]","[\n1, # c\n2]","'''a\nb'''",'u"x"',"  5","5  "," -  1","{'a':1,}"):
    print(repr(t), repr(ast.literal_eval(t)))
for t in ("a","1+2","f(1)","[1","'a","{1:2,3}","{1,2:3}","__import__('os')","1+'a'","2j+3","x.y","'a'+'b'","-'a'","","1 2","f'x'","[a for a in b]","'a' b'c'","(1","*a", "2+3j+4j","set(1)"):
    try: print(repr(t), ast.literal_eval(t))
    except Exception as e: print(repr(t), type(e).__name__)
