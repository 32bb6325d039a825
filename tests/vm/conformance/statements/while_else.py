# The else of a while runs when the condition ends the loop, not after break.
def search(limit, wanted):
    n = 0
    while n < limit:
        if n == wanted:
            result = "found"
            break
        n += 1
    else:
        result = "missing"
    return n, result


print(search(5, 3), search(5, 7), search(0, 0), search(5, 4), search(5, 5))
n = 0
while True:
    n += 1
    if n % 2:
        continue
    if n > 10:
        break
else:
    print("never")
print(n)
while n:
    n -= 1
    while n > 6:
        n -= 2
    else:
        print("inner", n)
        if n == 3:
            break
        continue
else:
    print("outer else")
print(n)
while 0:
    print("never")
else:
    print("at once")
