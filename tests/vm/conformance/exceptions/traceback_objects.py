import types, sys
def f(): 1 / 0
try:
    f()
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(type(tb) is types.TracebackType, tb.tb_frame is tb.tb_frame, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next)
    new = types.TracebackType(tb, sys._getframe(), tb.tb_lasti, tb.tb_lineno)
    print(new.tb_next is tb, new.tb_lasti == tb.tb_lasti)
    for a in ((1, sys._getframe(), 1, 1), (None, None, 1, 1), (None, sys._getframe(), "x", 1), (None,)):
        try:
            types.TracebackType(*a)
        except TypeError as x:
            print("TypeError")
    try:
        tb.tb_next.tb_next = tb
    except ValueError as x:
        print(x)
    print(e.with_traceback(None).__traceback__, e.with_traceback(tb).__traceback__ is tb)
    for bad in (5, "tb"):
        try:
            e.__traceback__ = bad
        except TypeError as x:
            print(x)
