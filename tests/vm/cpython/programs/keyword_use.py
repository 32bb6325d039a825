# keyword: the two lists, and asking them.
import keyword

print(keyword.kwlist, keyword.softkwlist)
print([word for word in "if matches match None none _ def print async".split() if keyword.iskeyword(word)], keyword.issoftkeyword("match"), keyword.issoftkeyword("if"), keyword.iskeyword(5), keyword.__all__)
