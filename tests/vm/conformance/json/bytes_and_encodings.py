import json

text = '{"é": "日😀"}'
for enc in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
    print(enc, json.loads(text.encode(enc)) == json.loads(text), json.loads(bytearray(text.encode(enc)))["é"] == "日😀", json.detect_encoding(text.encode(enc)))
print(json.loads(b"1"), json.loads(b" [] "), json.loads(b'"x"'))
