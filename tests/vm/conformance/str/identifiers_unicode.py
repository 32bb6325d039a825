é = 1
变量 = 2
ŝ_1 = 3
print(é, 变量, ŝ_1, "é" in globals(), [n.isidentifier() for n in ("é", "a·", "·a", "℘", "ⅷ", "a\u0301", "\u0301a", "a-b", "1a", "_", "", "ª", "a²", "for", "𝐱")])
class Ünï:
    ß = 4
print(Ünï.ß, Ünï.__name__, [n for n in vars(Ünï) if not n.startswith("_")])
def f(*, größe=1):
    return größe
print(f(größe=2))
