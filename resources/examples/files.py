# Files: a log that stays on the device when the power goes. Run it twice, and look at it under Files on the Device.
import os

LOG = "visits.txt"

try:
    with open(LOG) as file:
        visits = file.read().splitlines()
except OSError:
    visits = []

with open(LOG, "a") as file:
    file.write(f"visit {len(visits) + 1}\n")

print("Files here:", ", ".join(sorted(os.listdir())))
print("This is visit", len(visits) + 1)
