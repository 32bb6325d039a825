# json.loads: where it says that the text is wrong; hooks; what may be decoded.
import json

for text in ("", " ", "nul", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "[", "{", "\"abc", "\"a\\x\"", "\"\\u12\"", "\"\\ud800\"", "1 2", "[1]]", "01", "-", "1.", "1e", ".5", "+1", "'a'", "[1,\n2,\n x]", "{\"a\": [1, {\"b\": tru}]}", "\"tab\there\"", "\"new\nline\"", "NaN1", "[,1]", "{,}", "\ufeff[]", "tru", "-Infinit", "--1", "1__0", "0x1", "[1, 2", "{\"a\": 1", "{1: 2}", "\\"):
    try:
        print(ascii(text), ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(ascii(text), "|", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
print(json.loads(" [ 1 , 2.5 , -3e2 , true , false , null , \"\\u00e9\\n\\/\\ud83d\\ude00\" , { } , [ ] ] "), json.loads(b"[1]"), json.loads(bytearray(b'"x"')), json.loads("NaN") != 0, json.loads("[Infinity, -Infinity]"), json.loads("-0"), json.loads("-0.0"), json.loads("1E5"), json.loads("12345678901234567890123"), json.loads("\"\""), json.loads('{"a":1,"a":2}'))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"), json.loads("[NaN]", parse_constant=lambda s: "const " + s))
for f in (lambda: json.loads(5), lambda: json.loads(None), lambda: json.loads(b"\xff"), lambda: json.loads("[1.5]", parse_float=lambda s: 1 / 0), lambda: json.loads("{}", object_hook=5), lambda: issubclass(json.JSONDecodeError, ValueError)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
deep = "[" * 100 + "]" * 100
print(len(json.dumps(json.loads(deep))))
import io
print(json.load(io.StringIO('{"from": "file"}')))
out = io.StringIO()
json.dump({"k": [1, None]}, out, indent=1)
print(out.getvalue())
