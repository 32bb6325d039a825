# Knuth-Morris-Pratt, Rabin-Karp and a glob matcher against find() and fnmatch.
import fnmatch
def kmp(text, word):
    fail, k = [0], 0
    for c in word[1:]:
        while k and word[k] != c:
            k = fail[k - 1]
        k += word[k] == c
        fail.append(k)
    k = 0
    for i, c in enumerate(text):
        while k and word[k] != c:
            k = fail[k - 1]
        k += word[k] == c
        if k == len(word):
            yield i - k + 1
            k = fail[k - 1]
def rabin(text, word, base=257, mod=10**9 + 7):
    n = len(word)
    def h(s):
        v = 0
        for c in s:
            v = (v * base + ord(c)) % mod
        return v
    want, have, top = h(word), h(text[:n]), pow(base, n - 1, mod)
    for i in range(len(text) - n + 1):
        if have == want and text[i : i + n] == word:
            yield i
        if i + n < len(text):
            have = ((have - ord(text[i]) * top) * base + ord(text[i + n])) % mod
def glob(text, pattern):
    if not pattern:
        return not text
    if pattern[0] == "*":
        return glob(text, pattern[1:]) or bool(text) and glob(text[1:], pattern)
    return bool(text) and pattern[0] in ("?", text[0]) and glob(text[1:], pattern[1:])
for text, word in (("abababcabab", "abab"), ("aaaaa", "aa"), ("xyz", "q"), ("mississippi", "issi")):
    found = list(kmp(text, word))
    print(text, word, found, found == list(rabin(text, word)), (found or [-1])[0] == text.find(word))
for name in ("readme.txt", "a", "", "main.py", "x.tar.gz"):
    print(name, [p for p in ("*", "*.py", "?", "*.t*", "r*d*") if glob(name, p)], all(glob(name, p) == fnmatch.fnmatchcase(name, p) for p in ("*", "*.py", "?", "*.t*", "r*d*")))
