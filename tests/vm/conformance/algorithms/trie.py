# A trie of dicts: words with a prefix, the longest prefix, removal.
class Trie:
    end = object()
    def __init__(self, words=()):
        self.root = {}
        for w in words:
            self.add(w)
    def add(self, word):
        node = self.root
        for c in word:
            node = node.setdefault(c, {})
        node[self.end] = word
    def words(self, prefix=""):
        node = self.root
        for c in prefix:
            node = node.get(c, {})
        todo = [node]
        while todo:
            node = todo.pop()
            for k, v in node.items():
                if k is self.end:
                    yield v
                else:
                    todo.append(v)
    def longest(self, text):
        node, best = self.root, None
        for c in text:
            if c not in node:
                break
            node = node[c]
            best = node.get(self.end, best)
        return best
    def remove(self, word, node=None, depth=0):
        node = self.root if node is None else node
        if depth == len(word):
            return node.pop(self.end, None) is not None
        child = node.get(word[depth])
        found = child is not None and self.remove(word, child, depth + 1)
        if found and not child:
            del node[word[depth]]
        return found
t = Trie("car card care cat dog do".split())
print(sorted(t.words()), sorted(t.words("car")), sorted(t.words("x")), t.longest("careful"), t.longest("dot"), t.longest("z"))
print(t.remove("car"), t.remove("ca"), sorted(t.words("ca")), t.remove("dog"), sorted(t.words("d")), list(t.root["d"]))
