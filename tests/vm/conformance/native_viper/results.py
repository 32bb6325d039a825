import micropython

@micropython.viper
def as_bool(x) -> bool:
    return x

@micropython.viper
def as_int(x: int) -> int:
    return x + 1

@micropython.viper
def nothing(x: int):
    pass

@micropython.viper
def as_object(x: object) -> object:
    return x

print(as_bool([]), as_bool("x"), as_int(41), nothing(1), as_object("same"))
print(as_int((1 << 70) + 5))
