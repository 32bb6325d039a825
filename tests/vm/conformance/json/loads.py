# json.loads
import json
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except json.JSONDecodeError as e:
        return "JSONDecodeError: " + str(e) + " " + repr((e.msg, e.pos, e.lineno, e.colno))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

for s in ("null", "true", "false", "0", "-0", "12", "-12", "123456789012345678901234567890", "1.5", "-1.5e3", "1E5", "1e-2", "0.1", "1E400", "NaN", "Infinity", "-Infinity", '""', '"abc"',
          '"\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r"', '"\\ud83d\\ude00"', '"\\ud83d x"', '"\\ude00"', '"é日"', "[]", "{}", "[1, 2, 3]", ' [ 1 , "a" , null ] ', '{"a": 1}', '{"a": {"b": [1, {"c": []}]}, "d": {}}',
          '{"a":1,"a":2}', "\t\n\r [1]\n", "[[[[]]]]", '{"": ""}'):
    print(ascii(s), ascii(attempt(json.loads, s)))
for s in ("", " ", "[1,", "[1 2]", '{"a" 1}', '{"a":1 "b"}', "{a:1}", '{"a":1,}', "[1,]", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12', '"\\', "1 2", "nul", "-", "01", "1.", "1.e5", ".5", "+1", "{", '{"a"', '{"a":', "[", "[1",
          "\n\n  x", "[1]]", '{"a":1', "tru", "'a'", "[1,,2]", "{1:2}", '["é", x]', "[\n1,\n  2,\n  }", "\ufeff[]", "1e", "--1", "Nan", '{"a":1}}', '[1, 2', '"\\ud83d\\u12"', "é"):
    print(ascii(s), ascii(attempt(json.loads, s)))
print(json.loads(b'[1, "\xc3\xa9"]') == [1, "é"], json.loads(bytearray(b"{}")), attempt(json.loads, 1), attempt(json.loads, None))
print(json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": 1, "b": {"c": 2}}', object_pairs_hook=lambda p: tuple(p)))
print(json.loads('[1.5, 2, 1e3, -3]', parse_float=lambda s: "f" + s, parse_int=lambda s: "i" + s), json.loads("[NaN, Infinity]", parse_constant=lambda s: s))
class R:
    def read(self):
        return '{"from": ["file"]}'
print(json.load(R()))
print(json.loads('[' * 300 + ']' * 300) is not None, type(json.loads('1')).__name__, type(json.loads('1.0')).__name__, issubclass(json.JSONDecodeError, ValueError))
data = {"list": list(range(50)), "nested": {str(i): {"v": i / 4, "t": "x" * i} for i in range(20)}, "text": "mixed é \u65e5 \U0001F600 \"q\"", "none": None}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps(data, indent=3, ensure_ascii=False)) == data)
