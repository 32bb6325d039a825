# __exit__ raises while another exception leaves the block.
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError("exit")
with Ctx() as c, Ctx():
    raise ValueError("body")
