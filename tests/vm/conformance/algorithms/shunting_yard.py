# Infix to postfix and its evaluation with a stack.
power = {"^": (4, True), "*": (3, False), "/": (3, False), "+": (2, False), "-": (2, False)}
def postfix(tokens):
    out, ops = [], []
    for t in tokens:
        if t in power:
            p, right = power[t]
            while ops and ops[-1] in power and (power[ops[-1]][0] > p or power[ops[-1]][0] == p and not right):
                out.append(ops.pop())
            ops.append(t)
        elif t == "(":
            ops.append(t)
        elif t == ")":
            while ops[-1] != "(":
                out.append(ops.pop())
            ops.pop()
        else:
            out.append(t)
    return out + ops[::-1]
def run(tokens):
    stack = []
    for t in tokens:
        if t in power:
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else None, "^": a**b}[t])
        else:
            stack.append(int(t))
    return stack.pop()
for text in ("3 + 4 * 2 / ( 1 - 5 ) ^ 2 ^ 3", "1 - 2 - 3", "2 ^ 3 ^ 2", "( 1 + 2 ) * ( 3 + 4 )"):
    p = postfix(text.split())
    print(" ".join(p), "=", run(p))
