import types
def f(): yield
async def co(): pass
async def ag(): yield
c = co()
for t, v in (("FunctionType", f), ("LambdaType", lambda: 0), ("GeneratorType", f()), ("CoroutineType", c), ("AsyncGeneratorType", ag()), ("CodeType", f.__code__), ("BuiltinFunctionType", len), ("ModuleType", types), ("MappingProxyType", type.__dict__), ("NoneType", None), ("EllipsisType", ...), ("NotImplementedType", NotImplemented), ("UnionType", int | str), ("WrapperDescriptorType", object.__init__), ("MethodDescriptorType", str.join)):
    print(t, isinstance(v, getattr(types, t)), getattr(types, t).__name__)
c.close()
m = types.ModuleType("m", "the doc")
print(m, m.__name__, m.__doc__, m.__dict__ is vars(m), m.__loader__)
