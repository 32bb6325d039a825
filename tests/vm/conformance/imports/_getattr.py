def __getattr__(name):
    if name == "made": return "made up"
    raise AttributeError("no " + name)
def __dir__(): return ["made"]
