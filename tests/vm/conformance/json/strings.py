import json

for s in ("", "a\"b\\c/d", "\b\f\n\r\t\x00\x1f\x7f", "é日😀", "\ud800", "\u2028</script>"):
    print(json.dumps(s), ascii(json.dumps(s, ensure_ascii=False)), json.loads(json.dumps(s)) == s)
print([ascii(json.loads(t)) for t in (r'"\u00e9\ud83d\ude00"', r'"\ud83d"', r'"\ud83dx"', r'"\ud83d\u0041"', r'"\/\b\f\n\r\t\"\\"', '"\x7f"', r'"\uDE00\uD83D"')])
class S(str):
    pass
print(json.dumps(S("x")), json.dumps({S("k"): S("v")}), type(json.loads('"x"')))
