# try with else and finally in loops: which clauses run with break, continue, return and errors in each.
def run(how, where):
    out = []
    def act(place):
        out.append(place)
        if place == where:
            if how == "raise": raise KeyError(place)
            return True
    for i in range(2):
        try:
            try:
                if act("try"):
                    if how == "break": break
                    if how == "continue": continue
                    if how == "return": return out
                if how == "err": raise ValueError
            except ValueError:
                if act("except"):
                    if how == "break": break
                    if how == "continue": continue
            else:
                if act("else"):
                    if how == "break": break
                    if how == "return": return out
            finally:
                if act("finally"):
                    if how == "break": break
                    if how == "return": return out
        except KeyError as e:
            out.append(f"outer {e}")
    else:
        out.append("loop else")
    return out
for how in ("none", "break", "continue", "return", "raise", "err"):
    for where in ("try", "except", "else", "finally"):
        print(how, where, run(how, where))
