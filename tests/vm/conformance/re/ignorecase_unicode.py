import re

pairs = [("k", "\u212a"), ("s", "\u017f"), ("i", "\u0130"), ("i", "\u0131"), ("µ", "μ"), ("σ", "ς"), ("ß", "\u1e9e"), ("é", "É"), ("ǆ", "ǅ"), ("θ", "ϑ"),
         ("å", "\u212b"), ("я", "Я"), ("ꭰ", "Ꭰ"), ("ა", "Ა"), ("ﬅ", "ﬆ"), ("ss", "ß")]
for a, b in pairs:
    print(ascii(a), ascii(b), bool(re.fullmatch(a, b, re.I)), bool(re.fullmatch(b, a, re.I)), bool(re.fullmatch(a, b, re.I | re.A)), bool(re.fullmatch(f"[{a}]", b, re.I)),
          bool(re.fullmatch(f"[^{a}]", b, re.I)))
print(re.findall("[a-z]+", "abCDéF\u017f\u212a", re.I), re.findall("[à-ý]", "ÀÝ×", re.I), re.findall(rb"[a-c]", b"aBC\xc0", re.I))
