from enum import Enum

class Mode(Enum):
    ON = "on"
    OFF = "off"

    @classmethod
    def _missing_(cls, value):
        if value == "none":
            return None
        if value == "bad":
            return 3
        if value == "raise":
            raise ZeroDivisionError("in the hook")
        for member in cls:
            if member.value == str(value).lower():
                return member

print(Mode("ON"), Mode("OFF"))
for value in "none", "bad", "raise", 5:
    try:
        Mode(value)
    except Exception as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
