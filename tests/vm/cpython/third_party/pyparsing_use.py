import pyparsing as pp

number = pp.pyparsing_common.number()
operand = number | pp.Word(pp.alphas)
expression = pp.infix_notation(operand, [(pp.one_of("* /"), 2, pp.OpAssoc.LEFT), (pp.one_of("+ -"), 2, pp.OpAssoc.LEFT)])
print(expression.parse_string("1 + 2 * x - 3").as_list())
greeting = pp.Word(pp.alphas)("salute") + "," + pp.Word(pp.alphas)("who") + pp.Optional("!")
result = greeting.parse_string("Hello, World!")
print(result.as_list(), result.salute, result["who"], result.as_dict())
pair = pp.Group(pp.Word(pp.alphas) + pp.Suppress("=") + pp.Word(pp.nums).set_parse_action(lambda t: int(t[0])))
print(pp.Dict(pp.ZeroOrMore(pair)).parse_string("a=1 b=22").as_dict())
print([t.as_list() for t, s, e in pp.Word(pp.nums).scan_string("a1b22c333")])
print(pp.nested_expr().parse_string("(a (b c) d)").as_list(), pp.delimited_list(pp.Word(pp.alphas)).parse_string("a, b,c").as_list())
print(pp.Combine(pp.Word(pp.nums) + "." + pp.Word(pp.nums)).transform_string("x 1.5 y"), pp.QuotedString('"').parse_string('"q r"').as_list())
for bad in ("Hello World", "Hello, 5"):
    try:
        greeting.parse_string(bad)
    except pp.ParseException as exc:
        print(exc, exc.loc, exc.col, exc.lineno)
json_value = pp.Forward()
string = pp.dbl_quoted_string().set_parse_action(pp.remove_quotes)
array = pp.Group(pp.Suppress("[") + pp.Optional(pp.delimited_list(json_value)) + pp.Suppress("]"))
json_value <<= string | number | array
print(json_value.parse_string('["a", [1, 2.5], []]', parse_all=True).as_list())
