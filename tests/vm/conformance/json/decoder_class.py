import json

d = json.JSONDecoder()
print(d.decode(' {"a": [1, 2.5, null]} '), d.raw_decode('[1] rest'), d.raw_decode('xx"s"', 2), json.JSONDecoder(parse_int=float).decode("[1]"), json.JSONDecoder(object_hook=lambda o: sorted(o)).decode('{"b":1,"a":{}}'))
print(json.JSONDecoder(object_pairs_hook=list).decode('{"b":1,"a":{"x":2},"b":3}'), json.JSONDecoder(strict=False).decode('"a\tb\n"'), json.JSONDecoder(parse_constant=str).decode("[NaN,-Infinity]"), json.loads("1.50", parse_float=str))
for text, idx in (("", 0), ("  [1]", 0), ("[1", 0), ("nul", 0)):
    try:
        print(d.raw_decode(text, idx))
    except json.JSONDecodeError as e:
        print(repr(text), e)
class Sub(json.JSONDecoder):
    def decode(self, s):
        return ("sub", super().decode(s))
print(json.loads("[1]", cls=Sub))
