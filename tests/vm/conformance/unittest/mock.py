from unittest.mock import Mock, MagicMock, patch, call, sentinel, ANY, DEFAULT, AsyncMock, PropertyMock
import os, unittest
m = Mock(); m(1, a=2); m.foo.bar(3)
print(m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.method_calls)
m.assert_called_with(1, a=2); m.assert_called_once()
for f in (lambda: m.assert_called_with(2), lambda: m.assert_not_called(), lambda: m.foo.assert_called(), lambda: m.assert_any_call(9), lambda: m.foo.bar.assert_called_once_with(4)):
    try: f()
    except AssertionError as e: print(e)
m = Mock(return_value=5, side_effect=[1, ValueError("x"), 3])
print(m())
try: m()
except ValueError as e: print("ve", e)
print(m())
try: m()
except StopIteration: print("stop")
m = Mock(side_effect=KeyError("k"))
try: m()
except KeyError as e: print(e)
m = Mock(side_effect=lambda x: x*2 if x else DEFAULT, return_value="dflt"); print(m(4), m(0))
mm = MagicMock(); print(len(mm), bool(mm), int(mm), list(mm), 3 in mm)
mm.__len__.return_value = 7; print(len(mm)); mm[3] = 4; mm.__setitem__.assert_called_with(3, 4)
mm.__getitem__.return_value = "item"; print(mm["x"], mm.__getitem__.call_args)
with mm as x: pass
print(mm.__enter__.called, mm.__exit__.call_args)
with patch("os.getcwd", return_value="/fake") as g: print(os.getcwd(), g.called)
print(os.getcwd() != "/fake")
class A:
    x = 1
    def m(self): return "real"
with patch.object(A, "m", return_value="mocked"): print(A().m())
print(A().m())
@patch.object(A, "x", 5)
@patch("os.sep")
def t(sep): print(A.x, isinstance(sep, MagicMock))
t(); print(A.x, os.sep)
d = {"a": 1}
with patch.dict(d, {"b": 2}, c=3): print(sorted(d.items()))
print(d)
print(call(1, 2), call.foo(3), call == call(), call(1) == (((1,), {})), sentinel.abc, sentinel.abc is sentinel.abc, ANY == 5, call(ANY) == call(7))
s = Mock(spec=A); s.x; print(isinstance(s, A))
try: s.nope
except AttributeError as e: print(e)
p = patch("os.linesep", "zz"); print(p.start(), os.linesep); p.stop()
m = Mock(); m.configure_mock(**{"a.return_value": 3, "b": 4}); print(m.a(), m.b)
m.reset_mock(); print(m.mock_calls); m.a(1); m.b2(2); m.assert_has_calls([call.a(1), call.b2(2)])
class P:
    v = 1
with patch.object(P, "v", new_callable=PropertyMock) as pm:
    pm.return_value = 9; print(P().v)
import asyncio
am = AsyncMock(return_value=4); print(asyncio.run(am(1)), am.await_count)
del m.a
try: m.a
except AttributeError as e: print("gone", e)
print(str(Mock(name="nn")).split(" id")[0])
