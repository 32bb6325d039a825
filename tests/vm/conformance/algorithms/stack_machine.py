# A little stack machine with a compiler for it.
import operator
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "<": operator.lt, "==": operator.eq}
def compile_(node):
    match node:
        case int():
            yield "push", node
        case str():
            yield "load", node
        case (op, a, b) if op in OPS:
            yield from compile_(a)
            yield from compile_(b)
            yield "op", op
        case ("=", name, value):
            yield from compile_(value)
            yield "store", name
        case ("while", test, *body):
            t = list(compile_(test))
            b = [i for s in body for i in compile_(s)]
            yield from t
            yield "skip", len(b) + 1
            yield from b
            yield "back", len(t) + len(b) + 1
        case ("do", *body):
            for s in body:
                yield from compile_(s)
        case _:
            raise SyntaxError(node)
def run(code):
    code, env, stack, pc, steps = list(code), {}, [], 0, 0
    while pc < len(code):
        op, arg = code[pc]
        steps += 1
        pc += 1
        if op == "push": stack.append(arg)
        elif op == "load": stack.append(env[arg])
        elif op == "store": env[arg] = stack.pop()
        elif op == "op":
            b, a = stack.pop(), stack.pop()
            stack.append(OPS[arg](a, b))
        elif op == "skip" and not stack.pop(): pc += arg
        elif op == "back": pc -= arg + 1
    return env, steps
program = ("do", ("=", "n", 10), ("=", "f", 1), ("=", "i", 1), ("while", ("<", "i", "n"), ("=", "i", ("+", "i", 1)), ("=", "f", ("*", "f", "i"))))
print(len(list(compile_(program))), *run(compile_(program)))
try:
    list(compile_(("?", 1)))
except SyntaxError as e:
    print("bad", e)
