from markupsafe import Markup, escape, escape_silent, soft_str

print(escape("<script>alert('1 & \"2\"');</script>"), escape(Markup("<b>")), repr(escape(5)), escape_silent(None))
m = Markup("<em>%s</em>")
print(m % "<x>", m % ("a&b",), Markup("%(a)s|%(b)d") % {"a": "<", "b": 3})
print(Markup("<b>") + "<i>", "<i>" + Markup("<b>"), Markup("-") .join(["<", Markup(">")]), Markup("a") * 3)
print(Markup("{0} {x!r}").format("<", x="&"), Markup("<p>a  &amp; b</p><!-- c -->").striptags(), Markup("&lt;&eacute;&#39;").unescape())


class Html:
    def __html__(self):
        return "<own>"


print(escape(Html()), Markup(Html()), Markup("a,b").split(","), Markup("<x>").upper(), Markup("abc")[1], type(Markup("a").strip()).__name__)
print(soft_str(Markup("q")), repr(Markup("<z>")), Markup.escape("<"), Markup("{:>5}").format("<"), isinstance(Markup(""), str))
