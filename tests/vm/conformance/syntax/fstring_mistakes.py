# Wrong f-strings: empty fields, conversions, backslashes, comments, braces, nested fields.
def tell(source):
    try:
        compile(source, "<s>", "eval")
        print(source, "fine")
    except SyntaxError as e:
        print(source, "|", e.msg)


for source in ["f'{}'", "f'{ }'", "f'{!r}'", "f'{:x}'", "f'{=}'", "f'{a!}'", "f'{a!x}'", "f'{a!rr}'", "f'{a! r}'", "f'{a!r:}'", "f'a}'",
               "f'}'", "f'{{}'", "f'{{}}'", "f'{{{a}}}'", "f'{a}}'", "f'{a:{b}}'", "f'{a:{}}'", "f'{a:{b!r}}'",
               "f'{(a}'", "f'{a)}'", "f'{a]}'", "f'{[a}'", "f'{a:}}'", "f'{a:{b}'", "f'{lambda x: 1}'",
               "f'{(lambda x: 1)}'", "f'{a b}'", "f'{a,}'", "f'{*a}'", "f'{*a,}'", "f'{a := 1}'", "f'{(a := 1)}'", "f'{yield}'", "f'{a=}'",
               "f'{a = }'", "f'{a=!r:>5}'", "f'{a==b}'", "f'{a!=b}'", "f'{a<=b}'", "f'{1 if a else 2}'", "f'{await a}'", "f'{not}'", "f'{a.}'", "f'{pass}'"]:
    tell(source)
