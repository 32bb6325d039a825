import json

for text in ("", " ", "{", "[", "[1,", "[1,]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", "{'a':1}", '"abc', '"\\x"', '"\\u12"', '"a\nb"', "[1 2]", "1 2", "tru", "nulll", "-", "+1", "01", "1.", ".5", "1e", "[1\n,\n x]", "]", "\ufeff1", '{"a" 1}', '["\\', "[nan]", "{1:2}", "\x00"):
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "|", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
