import json

print(json.dumps({1: 2, 1.5: 3, True: 4, None: 5, "s": 6, float("inf"): 7, 10 ** 20: 8}), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps({b"x": 1}, skipkeys=True))
print(json.dumps({"b": 1, "a": 2, "é": 3}, sort_keys=True), json.loads('{"a":1,"a":2}'), json.dumps({"": {"": ""}}))
for d in ({(1,): 2}, {b"a": 1}, {object: 1}):
    try:
        json.dumps(d)
    except TypeError as e:
        print(e)
try:
    json.dumps({1: 2, "a": 3}, sort_keys=True)
except TypeError as e:
    print(e)
