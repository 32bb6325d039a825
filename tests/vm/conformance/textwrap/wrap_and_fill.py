import textwrap

text = "The quick brown fox, jumped over-the lazy dog -- and so-called well-known things; it's a 100-percent thing (really).  Two spaces.\tTab\nnewline."
for width in (1, 10, 20, 33, 70, 200):
    print(width, textwrap.wrap(text, width)[:6], len(textwrap.fill(text, width)))
print(textwrap.wrap("", 5), textwrap.wrap("   ", 5), textwrap.wrap("a", 1), textwrap.fill("a b", 1))
try:
    textwrap.wrap("x", 0)
except ValueError as e:
    print(e)
