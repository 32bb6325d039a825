import re

print(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]+", "a.b@c.org, x+y@z-w.co.uk; bad@"), re.findall(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}", "192.168.1.255"))
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"))
print(dict(re.findall(r"(\w+)=([^;]*)", "a=1;b=two words;c=")), re.match(r"^(\d{3})-(\d{4})$", "555-1234").groups(), re.sub(r"\s+", " ", " a \n b\t").strip())
print(re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "a \"q\" b" and "c"'), re.findall(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b", "#ff8800 #123"))
print(re.split(r",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", 'a,"b,c",d'))
