parts = []
for i in range(2000):
    parts.append(chr(97 + i % 26) if i % 7 else "é")
text = "".join(parts)
print(len(text), text.count("é"), text[700:710], text.find("zé"), text[::-1][:8], text.encode()[-4:], hash(text) == hash("".join(parts)))
text += "日"
print(len(text), text[-1], text[-2], text[1999], text[:3])
