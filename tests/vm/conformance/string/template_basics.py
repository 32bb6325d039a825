from string import Template

t = Template("$who likes ${what}ies, $$5 and $who_else")
print(t.substitute(who="a", what="cook", who_else="b"), t.safe_substitute(who="a"), t.substitute({"who": 1, "what": 2}, who_else=3, who=9), t.template)
for text in ("$", "$$", "a $ b", "${", "${}", "${1}", "$1", "${a b}", "x\ny $-", "$é", "${a", "$a$b"):
    try:
        print(repr(text), Template(text).substitute(a=1, b=2))
    except (ValueError, KeyError) as e:
        print(repr(text), type(e).__name__, e, Template(text).safe_substitute(a=1))
