# with of several managers: order of entering and leaving, a failing __enter__, swallowed errors, brackets, targets that fail.
class M:
    def __init__(self, name, fail=None, swallow=False):
        self.name, self.fail, self.swallow = name, fail, swallow

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.fail == "enter":
            raise ValueError(f"enter {self.name}")
        return self.name

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, end="; ")
        if self.fail == "exit":
            raise KeyError(f"exit {self.name}")
        return self.swallow


def tell(source):
    try:
        exec(source, {"M": M})
        print("done")
    except Exception as e:
        print(type(e).__name__, e, "|", repr(e.__context__))


tell("with M('a') as x, M('b') as y: print(x, y)")
tell("with (M('a') as x, M('b'),): print(x)")
tell("with (M('a'), M('b')): pass")
tell("with M('a'), M('b', 'enter'), M('c'): pass")
tell("with M('a', swallow=True), M('b', 'enter'), M('c'): pass")
tell("with M('a'), M('b', 'exit'): 1/0")
tell("with M('a', 'exit'), M('b', 'exit'): 1/0")
tell("with M('a', 'exit'), M('b', swallow=1): 1/0")
tell("with M('a'), M('b', swallow='yes'): raise OSError(5)")
tell("with M('a') as (p, q): pass")
tell("with M('ab') as (p, q): print(p, q)")
tell("with M('a') as nothing.x: pass")
tell("for i in range(3):\n  with M(i):\n    if i: break\n    continue")
tell("def f():\n  with M('f', swallow=True):\n    return 1\n  return 2\nprint(f())")
tell("def f():\n  with M('f', swallow=True):\n    raise ValueError\n  return 2\nprint(f())")
tell("def f():\n  with M('f', 'exit'):\n    return 1\nprint(f())")
tell("with 5: pass")
tell("with M: pass")
tell("with M('a'), 5: pass")
tell("class E:\n  def __enter__(self): pass\nwith E(): pass")
tell("class E:\n  def __exit__(self): pass\nwith E(): pass")
