from jinja2 import DictLoader, Environment, StrictUndefined, Template, UndefinedError

print(Template("Hello {{ name|upper }}! {% for i in range(3) %}{{ loop.index }}{% if not loop.last %},{% endif %}{% endfor %}").render(name="you"))
env = Environment(autoescape=True, loader=DictLoader({
    "base": "<t>{% block title %}base{% endblock %}</t>{% block body %}{% endblock %}",
    "page": "{% extends 'base' %}{% block title %}{{ super() }}+{{ t }}{% endblock %}{% block body %}{% include 'part' %}{% endblock %}",
    "part": "{% macro item(x, n=2) %}<{{ x }}*{{ n }}>{% endmacro %}{{ item('a') }}{{ item('b', n=3) }}",
}))
print(env.get_template("page").render(t="<b>"))
print(env.from_string("{% set x = [1, 2, 3] %}{{ x|sum }} {{ x|map('string')|join('-') }} {{ 'a b'|title }} {{ missing|default('none') }}").render())
print(env.from_string("{% for k, v in d|dictsort %}{{ k }}={{ v }};{% else %}empty{% endfor %}").render(d={"b": 1, "a": 2}))
print(env.from_string("{{ 7 // 2 }} {{ 2 ** 3 }} {{ 'x' in 'xyz' }} {{ 1 if false else 2 }} {{ [1,2][0] }} {{ '%05.1f'|format(3.14159) }}").render())
print(env.from_string("{% filter upper %}abc{% endfilter %}{% raw %}{{ x }}{% endraw %}{# comment #}{% with a=1 %}{{ a }}{% endwith %}").render())
try:
    Environment(undefined=StrictUndefined).from_string("{{ nope }}").render()
except UndefinedError as exc:
    print(exc)
try:
    Template("{% if %}")
except Exception as exc:
    print(type(exc).__name__, exc)
