# Escapes in str and bytes literals, raw and not.
import warnings
warnings.simplefilter("ignore")
for text in [r"'\a\b\f\n\r\t\v'", r"'\\\'\"'", r"'\0\01\012\0123'", r"'\777'", r"'\x41\xe9'", r"'\u00e9\U0001F600'", r"'\N{LATIN SMALL LETTER E WITH ACUTE}'",
             r"'\q\ '", "'a\\\nb'", r"r'\n\x41'", r"r'\''", r"R'''\'''\''''", r"b'\x00\xff\377\400'", r"b'\u0041\N{x}'", r"rb'\x00'", r"Rb'\'", r"u'\u0041'", r"ur''",
             r"'\x4'", r"'\u12'", r"'\U00110000'", r"b'\x1'", r"'\N{no such name}'", "'a' 'b' \"c\"", "'a' r'\\b' '\\n'", "b'a' b'\\n'", "'a' b'b'", "''''''", "'' ''",
             '"""a\n"b""\n"""', "'''a\\'''b'''"]:
    try:
        value = eval(text)
    except SyntaxError as e:
        print(text, "|", e.msg)
    else:
        print(text, "|", type(value).__name__, len(value), ascii(value))
