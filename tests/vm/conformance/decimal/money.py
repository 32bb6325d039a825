# The everyday use: amounts, tax, splitting, and sums that come out even.
from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, getcontext

cent = Decimal("0.01")
prices = [Decimal(p) for p in ("19.99", "5.49", "0.01", "100", "3.335")]
total = sum(prices)
tax = (total * Decimal("0.19")).quantize(cent, rounding=ROUND_HALF_UP)
print(total, tax, total + tax, f"{total + tax:,.2f}", max(prices), min(prices), sorted(prices))
share = (Decimal(100) / 3).quantize(cent, rounding=ROUND_DOWN)
print(share, Decimal(100) - 3 * share, sum([Decimal("0.1")] * 10) == 1, sum([0.1] * 10) == 1)
rate, balance = Decimal("0.0375") / 12, Decimal(2500)
for month in range(1, 25):
    balance = (balance * (1 + rate)).quantize(cent)
print(balance, getcontext().prec, Decimal(str(0.1)) == Decimal("0.1"), Decimal("1e3") + 1, Decimal("12.50").normalize(), int(Decimal("12.99")), "%.1f" % Decimal("2.25"), round(Decimal("2.675"), 2))
