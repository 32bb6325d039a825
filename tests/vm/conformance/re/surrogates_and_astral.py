import re

text = "a😀b\U0010ffff\ud800c"
print([m.span() for m in re.finditer(".", text)], re.search("😀", text).span(), re.search("[😀-\U0010ffff]+", text).span(), re.search("\ud800", text).span(), re.split("b", text) == ["a😀", "\U0010ffff\ud800c"])
print(re.sub("[^\x00-\x7f]", "?", text), re.findall("[^a-c]", text) == ["😀", "\U0010ffff", "\ud800"], re.compile("c$").search(text).span(), re.match("(..)(..)", text).span(2))
