# A Brainfuck machine: hello, addition, a cat with input.
def run(program, data=b""):
    jump, stack = {}, []
    for i, c in enumerate(program):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jump[i], jump[j] = j, i
    tape, at, pc, out, data = bytearray(300), 0, 0, bytearray(), iter(data)
    while pc < len(program):
        c = program[pc]
        if c == ">": at += 1
        elif c == "<": at -= 1
        elif c == "+": tape[at] = (tape[at] + 1) & 255
        elif c == "-": tape[at] = (tape[at] - 1) & 255
        elif c == ".": out.append(tape[at])
        elif c == ",": tape[at] = next(data, 0)
        elif c == "[" and not tape[at] or c == "]" and tape[at]: pc = jump[pc]
        pc += 1
    return bytes(out)
print(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."))
print(run(",[.,]", b"echo"), run(",>,<[->+<]>.", bytes([30, 35])), run("+[>++<-]>.", b""))
