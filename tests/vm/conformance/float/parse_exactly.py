# float(text) is correctly rounded for any length: halfway cases decided by the last of many digits.
half = "9007199254740993"  # between two doubles
for tail in ("", ".0", ".0" + "0" * 800, ".0" + "0" * 800 + "1", "0" * 30 + "e-30"):
    print(float(half + tail).hex())
print(float("2.4703282292062327208e-324").hex(), float("2.4703282292062327209e-324").hex(), float("2.47032822920623272088284396434110686182e-324").hex())
print(float("1.7976931348623158e308").hex(), float("1.7976931348623159e308"), float("1e400"), float("-1e400"), float("1e-400"), float("-1e-400"))
print(float("0." + "0" * 400 + "1e401"), float("1" + "0" * 400 + "e-400"), float("9" * 400 + "e-400"), float("1e" + "0" * 50 + "5"))
print(float("1e99999999999999999999"), float("1e-99999999999999999999"), float("0e99999999999999999999"))
print(float("6929495644600919.5").hex(), float("3.7455744005952583e15").hex(), float("1.1754943508222875e-38").hex(), float("179769313486231580793e289").hex())
