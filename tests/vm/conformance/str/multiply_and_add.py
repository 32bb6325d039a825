# + and * of texts with every other type, in place, identity of the same text, big factors.
class Index:
    def __index__(self):
        return 2


class R:
    def __radd__(self, other):
        return f"radd {other}"

    def __rmul__(self, other):
        return f"rmul {other}"


print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -5, "ab" * True, "ab" * Index(), "" * 10**18, "a" + R(), "a" * R(), Index() * "xy")
for f in [lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + b"a", lambda: b"a" + "a", lambda: "a" + None, lambda: "a" * "b", lambda: "a" * 1.0, lambda: "a" * None, lambda: 1.5 * "a", lambda: "a" - "b", lambda: "a" / 2, lambda: "a" // 2, lambda: "a" ** 2, lambda: "a" @ "b", lambda: -"a", lambda: ~"a", lambda: +"a",
          lambda: "a" | "b", lambda: "a" & 1, lambda: "a" ^ 1, lambda: "a" << 1, lambda: "a" >> 1, lambda: divmod("a", 1), lambda: "a" < 1, lambda: "a" >= b"a", lambda: "a" + ["b"], lambda: ["b"] + "a", lambda: "a" * 2**62, lambda: "a" * [1]]:
    try:
        print(f())
    except (TypeError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
s = t = "start"
s += "-more"
s *= 2
print(s, t, "a" == b"a", "a" != 1, "a" in "cat", "" in "", 5 * [""] == [""] * 5)
for f in [lambda: 1 in "a", lambda: b"a" in "a", lambda: None in "None"]:
    try:
        print(f())
    except TypeError as e:
        print(e)
