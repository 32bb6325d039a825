import json

e = json.JSONDecodeError("why", "ab\ncd", 4)
print(e, e.args, e.msg, e.doc, e.pos, e.lineno, e.colno, isinstance(e, ValueError), type(e).__name__)
print(e.__reduce__()[1])
for f in (lambda: json.JSONDecodeError("x"), lambda: json.loads(3), lambda: json.loads(None), lambda: json.loads("{}", foo=1), lambda: json.dumps({}, foo=1), lambda: json.loads(b"\xff"), lambda: json.dumps()):
    try:
        f()
    except (TypeError, UnicodeDecodeError) as e:
        print(type(e).__name__)
