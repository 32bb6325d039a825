# Guess the number: press F5, then click into the shell below and type.
import random

secret = random.randint(1, 100)
print("I think of a number from 1 to 100.")

for turn in range(1, 11):
    answer = input("Your guess? ")
    if not answer.isdigit():
        print("A number, please.")
        continue
    guess = int(answer)
    if guess == secret:
        print("Right, and it took", turn, "turns." if turn > 1 else "turn.")
        break
    print("Too low." if guess < secret else "Too high.")
else:
    print("It was", secret)
