# shlex: words, quotes, escapes, comments, punctuation; quote and join.
import shlex

for text in ("", "a b  c", "'a b' \"c d\"", 'x"y z"w', r"a\ b \"c", "a # b", "''", "a '' b", "a=b;c&&d>>e", "tab\tnew\nline", "é ü"):
    row = [shlex.split(text), shlex.split(text, comments=True)]
    for posix in (False, True):
        try:
            row.append(list(shlex.shlex(text, posix=posix, punctuation_chars=True)))
        except ValueError as e:
            row.append(str(e))
    print(repr(text), *row)
for text in ("'open", '"open', "end\\", '"x\\'):
    try:
        print(shlex.split(text))
    except ValueError as e:
        print(repr(text), e)
words = ["plain", "two words", "", "it's", "$x", "a/b.c", "*"]
print(shlex.join(words), shlex.split(shlex.join(words)) == words, [shlex.quote(w) for w in words])
lex = shlex.shlex("one two\nthree", posix=True)
print(lex.get_token(), lex.lineno, lex.get_token(), lex.lineno)
lex.push_token("back")
print(list(lex))
