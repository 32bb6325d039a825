"""How often the direction changes on the wire while a device imports a package of 50 files from a mounted folder."""
from slow_line import SlowLine

MODULES = 49
BAUD = 115200


def write_package(folder):
    package = folder / "package"
    package.mkdir(parents=True)
    names = [f"module_{number}" for number in range(MODULES)]
    (package / "__init__.py").write_text("".join(f"from . import {name}\n" for name in names))
    for number, name in enumerate(names):
        (package / f"{name}.py").write_text(
            f'"""Module {number} of the package."""\n\nVALUE = {number}\n\n\nclass Thing:\n'
            '    def __init__(self, name):\n        self.name = name\n\n    def show(self):\n'
            f'        return "thing {number}: " + self.name\n')


def mounted_import(board, scratch):
    """Rows of a title, a figure and its unit; of the import alone, without what it takes to mount."""
    path, folder = str(scratch / "mounted_line"), scratch / "mounted"
    write_package(folder)
    line = SlowLine(board.link, path, BAUD)
    try:
        turns = []
        for program in ("pass", "import package"):
            line.clear()
            board.seconds("mount", str(folder), "+", "exec", program, link=path)
            turns.append(line.turns)
        return [(f"import of {MODULES + 1} mounted files", turns[1] - turns[0], "direction changes")]
    finally:
        line.close()
