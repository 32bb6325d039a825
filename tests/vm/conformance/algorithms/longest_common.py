# Longest common subsequence, longest increasing subsequence, longest palindrome.
from functools import lru_cache
def lcs(a, b):
    @lru_cache(None)
    def f(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + f(i + 1, j + 1)
        return max(f(i + 1, j), f(i, j + 1), key=len)
    return f(0, 0)
def lis(a):
    best = []
    for x in a:
        best.append(max((s for s in best if s[-1] < x), key=len, default=()) + (x,))
    return max(best, key=len)
def palindrome(s):
    return max((s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1) if s[i:j] == s[i:j][::-1]), key=len)
print(lcs("AGGTAB", "GXTXAYB"), lcs("abc", "xyz") == "", lcs("nematode", "empty"))
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([5]), palindrome("babad"), palindrome("forgeeksskeegfor"))
