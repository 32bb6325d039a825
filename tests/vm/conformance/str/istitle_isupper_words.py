for s in ("", "A", "Aa", "aA", "A B", "Ab Cd", "AB", "a1b", "A1B", "1", "ǅx", "Ǆ", "Hello World", "Hello world", "ÀÉ", "Àé", "They'Re", "It's", "A.B", "ªa", "ⅷ"):
    print(repr(s), s.istitle(), s.isupper(), s.islower(), s.title(), s.isidentifier())
