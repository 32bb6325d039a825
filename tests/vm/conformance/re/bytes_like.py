import array
import re

for text in (b"abc123", bytearray(b"abc123"), memoryview(b"abc123")):
    m = re.search(rb"\d+", text)
    print(type(text).__name__, m.group(), type(m.group()).__name__, m.span(), re.findall(b"[a-c]", text), re.sub(b"b", b"x", text), re.split(b"b", text))
b = bytearray(b"abc")
m = re.search(b"b", b)
print(m.group(), m.string is b)
print(re.search(b"[\x80-\xff]+", b"a\xe9\xff").span(), re.findall(rb"\w", b"\xe9a_"), re.match(b".", b"\n"), re.match(b"(?s).", b"\n"))
