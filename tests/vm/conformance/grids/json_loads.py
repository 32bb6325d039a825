# json.loads of right and wrong texts.
import json

for text in ("null", "true", " 1 ", "-0", "1.0", "1e5", "1E+2", '"a"', '"\\u00e9\\ud83d\\ude00"', "[]", "[1, 2]", "{}", '{"a": {"b": []}}', "NaN", "-Infinity", '"\t"', "", "nul", "[1,]", "[1 2]", '{"a"}', '{"a":}', "{1: 2}", '{"a": 1,}', '"abc', '"\\x"', '"\\u12"', "01", "1.", ".5", "+1", "[", '{"a": 1', "1 2", "'a'", "tru", "\ufeff1", '"\ud800"'):
    try:
        print(ascii(text), ascii(json.loads(text)))
    except ValueError as e:
        print(ascii(text), type(e).__name__, e)
for hooks in ({"parse_float": str}, {"parse_int": float}, {"object_hook": len}, {"object_pairs_hook": list}, {"parse_constant": str}):
    print(json.loads('{"a": [1, 2.5, NaN], "b": {}}', **hooks))
