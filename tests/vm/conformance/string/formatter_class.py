import string

f = string.Formatter()
print(f.format("{0} {a!r} {1:>4}", 1, 2, a="x"), f.format("{} {}", "a", "b"), f.vformat("{x[k]}", (), {"x": {"k": 3}}), f.format("{0:{1}}", 5, ">3"), f.format("{{}}"), f.format("{0.real}", 3))
print(list(f.parse("a{b!r:c}d{{e}}{}")), f.get_field("0.real", (7,), {}), f.convert_field(3, "r"), f.format_field(3.14159, ".2f"), list(f.parse("")))
class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        try:
            return super().get_value(key, args, kwargs)
        except (KeyError, IndexError):
            return f"<{key}>"
    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)))
print(Default().format("{a} {0} {5}", "z", b=1))
for fmt, args in (("{0}{}", (1,)), ("{}{0}", (1,)), ("{x}", ()), ("{3}", (1,)), ("{!z}", (1,)), ("{", ()), ("}", ()), ("{0!}", (1,)), ("{0:{1:{2}}}", (1, 2, 3))):
    try:
        print(f.format(fmt, *args))
    except (ValueError, KeyError, IndexError) as e:
        print(fmt, type(e).__name__, e)
