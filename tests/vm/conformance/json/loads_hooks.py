# json.loads with each hook: object_hook, object_pairs_hook, parse_float, parse_int, parse_constant; their order and errors.
import collections
import json

text = '{"a": [1, 2.5, -0, 1e3], "b": {"c": null, "a": true, "a": false}, "n": NaN, "i": -Infinity, "big": 123456789012345678901234567890}'
calls = []


def told(name, result=lambda x: x):
    def hook(x):
        calls.append((name, repr(x)))
        return result(x)
    return hook


print(json.loads(text, object_hook=told("object", lambda d: sorted(d))), calls)
calls.clear()
print(json.loads(text, object_pairs_hook=told("pairs", len), object_hook=told("object")), calls)
calls.clear()
print(json.loads(text, parse_float=told("float", lambda s: "f" + s), parse_int=told("int", lambda s: "i" + s), parse_constant=told("constant")), calls)
print(json.loads("[1.10, 5]", parse_float=str, parse_int=float), json.loads('{"b": 1, "a": 2}', object_pairs_hook=collections.OrderedDict), json.loads(b'[1]'), json.loads(bytearray(b'"x"')), json.loads(' \n[ ]\t'), json.loads('"\\ud83d\\ude00\\u00e9"') == "\U0001f600\u00e9")


class D(json.JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=lambda d: {k.upper(): v for k, v in d.items()}, **kw)


print(json.loads('{"a": {"b": 1}}', cls=D), json.JSONDecoder().raw_decode('{"a": 1} rest'), json.JSONDecoder().raw_decode('xx[1]', 2), json.JSONDecoder(strict=False).decode('"a\tb"'))


def fails(d):
    raise KeyError("hook")


for f in [lambda: json.loads('{}', object_hook=fails), lambda: json.loads('[1]', parse_int=fails), lambda: json.loads('[1', parse_int=lambda s: 5), lambda: json.loads(5), lambda: json.loads(None), lambda: json.loads(""), lambda: json.loads("\ufeff[]"), lambda: json.loads('"a\tb"'), lambda: json.loads("[1]", wrong=1), lambda: json.loads("[NaN]", parse_constant=fails), lambda: json.loads("nan"), lambda: json.loads("{'a': 1}"),
          lambda: json.loads('{"a" 1}'), lambda: json.loads("[1,]"), lambda: json.loads('{"a": 1,}'), lambda: json.loads("[01]"), lambda: json.loads('"\\x"'), lambda: json.loads("[1] 2")]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
