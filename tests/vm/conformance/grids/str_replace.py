# replace and count of short texts in texts, with limits.
from _grid import grid

grid(lambda t, a, b, n: t.replace(a, b, n), ("", "aaa", "abcabc", "é"), ("", "a", "aa", "abc", "x"), ("", "Z", "aaa"), (-1, 0, 1, 2))
grid(lambda t, s: (t.count(s), t.find(s), t.rfind(s), s in t, t.startswith(s), t.endswith(s)), ("", "aaa", "abcabc", "éaé"), ("", "a", "aa", "c", "é", "abcabcd"))
