import re

p = re.compile(r"""
    (?P<int> [+-]? \d+ )   # the whole part
    (?: \. (\d+) )?        # perhaps a fraction
    [ ]                    # a blank
    \#  [#\ ]
""", re.VERBOSE)
print(p.match("-12.5 ## ").groups(), p.match("3 # ").groups(), p.match("3#"))
print(re.fullmatch("a b", "ab", re.X), re.fullmatch("a\\ b", "a b", re.X), re.fullmatch("a #x\nb", "ab", re.X), re.fullmatch("[a b]", " ", re.X), re.fullmatch("a  +", "aa", re.X), re.fullmatch("(?x: a)\\s", "a ", 0))
