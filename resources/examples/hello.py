# Hello: the first program. Press F5 and look at the shell below.
import sys

print("Hello from", sys.implementation.name)

for number in range(1, 6):
    print(number, "squared is", number * number)
