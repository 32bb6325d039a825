"""The table of ./dev bench vm: rows of what was measured, what must be and what is aimed at, and the file they go to."""
import dataclasses


@dataclasses.dataclass
class Row:
    what: str
    unit: str
    must: float
    aim: float
    measured: float | None  # None: could not be measured
    note: str = ""
    more_is_better: bool = False

    def reaches(self, limit):
        if self.measured is None:
            return False
        return self.measured >= limit if self.more_is_better else self.measured <= limit

    def verdict(self):
        return "aim" if self.reaches(self.aim) else "must" if self.reaches(self.must) else "MISSED"

    def limit(self, value):
        return f"{'>=' if self.more_is_better else '<='} {number(value)}"


def number(value):
    if value is None:
        return "-"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}" if abs(value) >= 10 else f"{value:.2f}"


def print_rows(rows):
    cells = [("figure", "unit", "must", "aim", "measured", "", "")]
    cells += [(r.what, r.unit, r.limit(r.must), r.limit(r.aim), number(r.measured), r.verdict(), r.note) for r in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(6)]
    for what, unit, *numbers, note in cells:
        line = f"{what:<{widths[0]}}  {unit:<{widths[1]}}"
        line += "".join(f"  {text:>{width}}" for text, width in zip(numbers[:3], widths[2:]))
        print(f"{line}  {numbers[3]:<{widths[5]}}  {note}".rstrip())


def write_tsv(path, programs, rows):
    """Two tables, one after the other: the suite's programs, then the figures."""
    lines = []
    if programs:
        lines.append("program\tpython3_s\tadder_s\tratio")
        lines += [f"{p.name}\t{p.python:.4f}\t{p.adder:.4f}\t{p.ratio:.3f}" for p in programs]
        lines.append("")
    lines.append("figure\tunit\tmust\taim\tmeasured\tverdict\tnote")
    for r in rows:
        measured = "" if r.measured is None else f"{r.measured:.6g}"
        lines.append(f"{r.what}\t{r.unit}\t{r.limit(r.must)}\t{r.limit(r.aim)}\t{measured}\t{r.verdict()}\t{r.note}")
    path.write_text("\n".join(lines) + "\n")
