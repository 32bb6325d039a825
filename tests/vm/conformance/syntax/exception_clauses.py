# Wrong try statements: order of the clauses, mixtures of except and except*, several types without brackets.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)


T = "try: a\n"
for rest in ["", "else: b", "finally: b", "except: b", "except: b\nexcept A: c", "except: b\nexcept: c", "except A: b\nexcept: c", "except A, B: b", "except A, B as e: b",
             "except (A, B): b", "except (A, B) as e: b", "except A as e.x: b", "except A as e[0]: b", "except A as (e): b", "except A as (e, f): b", "except A as 1: b",
             "except as e: b", "except*: b", "except* A: b", "except *A: b", "except* A: b\nexcept B: c", "except A: b\nexcept* B: c", "except* (A, B): c", "except* A, B: c",
             "except A: b\nfinally: c\nelse: d", "finally: c\nexcept A: b", "else: c\nfinally: d", "except A: b\nelse: c\nfinally: d", "finally: c\nfinally: d",
             "except A: b\nelse: c\nelse: d", "x = 1\nexcept A: b", "except A if x else B: b", "except lambda: 1: b", "except yield: b", "except (yield): b",
             "except* A: continue", "except* A: return", "except* A: break"]:
    tell(T + rest)
tell("for x in y:\n  try: a\n  except* A: continue")
tell("for x in y:\n  try: a\n  except* A: break")
tell("def f():\n  try: a\n  except* A: return 1")
tell("for x in y:\n  try: a\n  except* A:\n    for z in x: break")
