from string import Template
import re

class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z.]+"
class Braces(Template):
    braceidpattern = "[A-Z]+"
class Own(Template):
    pattern = r"(?P<escaped>@@)|@(?P<named>\w+)@|(?P<braced>\Z\A)|(?P<invalid>@)"
print(Percent("%a.b %{c} %% $x").substitute({"a.b": 1, "c": 2}), Braces("$a ${AB}").substitute(a=1, AB=2), Own("x @k@ @@").substitute(k=5), Own("@ @").safe_substitute())
print(Template("$a $b ${a} $$").get_identifiers(), Template("$a").is_valid(), Template("$").is_valid(), Percent.pattern.flags & re.I == re.I, Template.flags == re.I if Template.flags else True)
