t = str.maketrans("abc", "xyz", "d")
print(t, "aabcdd".translate(t), str.maketrans({"a": "1", "b": None, 99: 100}), "abcd".translate({97: "AA", 98: None, 99: 0x1F600}))
print("é日".translate({0xE9: "e", ord("日"): ""}), "abc".translate("xy" * 60)[:3], "abc".translate({}), str.maketrans("", ""))
class Map:
    def __getitem__(self, key):
        if key == 98:
            raise LookupError
        return chr(key).upper()
print("abc".translate(Map()))
for f in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans(1), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans("a", 1), lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: 1.5}), lambda: "a".translate(1)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
