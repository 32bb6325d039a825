# Caesar, Vigenere, rail fence, a book of substitutions: back and forth.
import string
def caesar(text, n):
    a, b = string.ascii_lowercase, string.ascii_uppercase
    return text.translate(str.maketrans(a + b, a[n:] + a[:n] + b[n:] + b[:n]))
def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + sign * (ord(key[i % len(key)]) - ord("a"))) % 26 + base)
            i += 1
        out.append(c)
    return "".join(out)
def rails(n, k):
    return sorted(range(n), key=lambda i: (min(i % (2 * k - 2), 2 * k - 2 - i % (2 * k - 2)), i))
def fence(text, k):
    return "".join(text[i] for i in rails(len(text), k))
def unfence(text, k):
    return "".join(c for _, c in sorted(zip(rails(len(text), k), text)))
t = "Attack at Dawn, by 6!"
print(caesar(t, 3), caesar(caesar(t, 3), 23) == t, vigenere(t, "lemon"), vigenere(vigenere(t, "lemon"), "lemon", -1) == t, fence(t, 3), unfence(fence(t, 3), 3) == t)
