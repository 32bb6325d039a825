# A JSON reader by recursive descent against the module json.
import json
def read(s):
    i = 0
    def blank():
        nonlocal i
        while i < len(s) and s[i] in " \t\r\n":
            i += 1
    def value():
        nonlocal i
        blank()
        if s[i] == "{":
            out = {}
            i += 1
            blank()
            while s[i] != "}":
                k = value()
                blank()
                assert s[i] == ":"
                i += 1
                out[k] = value()
                blank()
                if s[i] == ",":
                    i += 1
                    blank()
            i += 1
            return out
        if s[i] == "[":
            out = []
            i += 1
            blank()
            while s[i] != "]":
                out.append(value())
                blank()
                if s[i] == ",":
                    i += 1
            i += 1
            return out
        if s[i] == '"':
            i += 1
            out = ""
            while s[i] != '"':
                if s[i] == "\\":
                    i += 1
                    if s[i] == "u":
                        out += chr(int(s[i + 1 : i + 5], 16))
                        i += 4
                    else:
                        out += {"n": "\n", "t": "\t", "b": "\b", "f": "\f", "r": "\r"}.get(s[i], s[i])
                else:
                    out += s[i]
                i += 1
            i += 1
            return out
        for word, v in (("true", True), ("false", False), ("null", None)):
            if s.startswith(word, i):
                i += len(word)
                return v
        j = i
        while i < len(s) and s[i] in "+-0123456789.eE":
            i += 1
        return float(s[j:i]) if set(s[j:i]) & set(".eE") else int(s[j:i])
    return value()
for text in ('{"a": [1, 2.5, -3e2, true, null], "b": {"c": "x\\n\\u00e9\\"\\\\"}, "": []}', "[]", ' [ {} , [ [ ] ] ] ', '"\\/"', "-0", "1E3"):
    print(read(text), read(text) == json.loads(text))
