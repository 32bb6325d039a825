# types.MethodType, FunctionType, CodeType, CellType, GeneratorType and the others name what they should; making methods by hand.
import types
def f(self, *a): return self, a
m = types.MethodType(f, 5)
print(m(), m(1, 2), m.__self__, m.__func__ is f, m == types.MethodType(f, 5), m == types.MethodType(f, 5.0), types.MethodType(m, 6)(7), types.MethodType(len, "abc")())
for a in ((f,), (5, 1), (f, None), (), (f, 1, 2)):
    try: print(types.MethodType(*a))
    except TypeError as e: print(e)
c = types.CellType(); print(c == types.CellType(), types.CellType(1) < types.CellType(2))
try: c.cell_contents
except ValueError as e: print(e)
c.cell_contents = 3; print(c.cell_contents); del c.cell_contents
class C:
    def m(self): pass
    @classmethod
    def k(cls): pass
    s = property(int)
    __slots__ = ("sl",)
async def co(): pass
async def ag(): yield
x = co()
pairs = [("FunctionType", f), ("LambdaType", lambda: 1), ("MethodType", C().m), ("MethodType", C.k), ("BuiltinFunctionType", len), ("BuiltinMethodType", [].append), ("CodeType", f.__code__), ("GeneratorType", (i for i in "a")), ("CoroutineType", x), ("AsyncGeneratorType", ag()), ("ModuleType", types), ("MappingProxyType", vars(C)), ("MemberDescriptorType", C.sl), ("MethodDescriptorType", str.upper), ("WrapperDescriptorType", object.__init__), ("MethodWrapperType", object().__str__), ("ClassMethodDescriptorType", dict.__dict__["fromkeys"]), ("NoneType", None), ("EllipsisType", ...), ("NotImplementedType", NotImplemented), ("UnionType", int | str), ("GenericAlias", list[int]), ("CellType", c)]
for n, o in pairs: print(n, isinstance(o, getattr(types, n)), type(o).__name__ if "Wrapper" not in n and "ClassM" not in n else "")
x.close()
try: raise KeyError
except KeyError as e: print(type(e.__traceback__) is types.TracebackType, type(e.__traceback__.tb_frame) is types.FrameType)
for t in (types.NoneType, types.EllipsisType, types.GeneratorType, types.CoroutineType, types.FrameType, types.BuiltinFunctionType):
    try: print(t())
    except TypeError as e: print(e)
