# split and rsplit: every limit against every separator, empty parts, wrong separators.
for text in ["", "a", "a,b,c", ",a,", ",,", " a  b ", "aXXbXXXc", "a\u3000b\u2003c"]:
    for sep in (None, ",", " ", "XX"):
        print(ascii(text), sep, [ascii(text.split(sep, n)) for n in (-1, 0, 1, 2)], [ascii(text.rsplit(sep, n)) for n in (-1, 0, 1, 2)])
for args, kw in [(("",), {}), ((5,), {}), ((b",",), {}), ((",", "1"), {}), ((",", 1.0), {}), ((",", None), {}), ((",", 1, 2), {}), ((), {"maxsplit": 1}), ((), {"sep": ",", "maxsplit": 1}), ((), {"separator": ","}), ((",", True), {}), ((",", 2**70), {}), ((",", -2**70), {})]:
    for f in (str.split, str.rsplit):
        try:
            print(f("a,b,c d e", *args, **kw))
        except (TypeError, ValueError, OverflowError) as e:
            print(type(e).__name__, e)
