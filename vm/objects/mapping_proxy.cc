// mappingproxy: a mapping that can be looked at and not changed, as a class's __dict__ is. A Record of the mapping.
#include "vm/objects/arguments.h"

namespace adder::vm {

namespace {

Value mapping(Value self) { return self.as<Record>()->items[0]; }

Value proxy_repr(Vm& vm, Value self) {
  Local<> inner(vm, mapping(self));
  StrBuilder text(vm);
  TRY_OK(text.append("mappingproxy(") && text.append_repr(inner) && text.append(")"));
  return text.take_str();
}

// str() is that of the mapping, as CPython has it.
Value proxy_str(Vm& vm, Value self) { return str(vm, mapping(self)); }
Value proxy_len(Vm& vm, Value self) { return len(vm, mapping(self)); }
Value proxy_getitem(Vm& vm, Value self, Value key) { return get_item(vm, mapping(self), key); }
Value proxy_contains(Vm& vm, Value self, Value key) { return contains(vm, mapping(self), key); }
Value proxy_iter(Vm& vm, Value self) { return get_iter(vm, mapping(self)); }

Value proxy_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op != BinaryOp::Or) return Value::not_implemented();
  Value a = is_exact(left, kTypeId_MappingProxy) ? mapping(left) : left;
  Value b = is_exact(right, kTypeId_MappingProxy) ? mapping(right) : right;
  return binary(vm, op, a, b);
}

Value proxy_compare(Vm& vm, CompareOp op, Value left, Value right) {
  return compare(vm, op, mapping(left), is_exact(right, kTypeId_MappingProxy) ? mapping(right) : right);
}

Value proxy_make(Vm& vm, Value, Args args, Value keyword_names) {
  if (!no_keywords(vm, "mappingproxy", keyword_names) || !check_count(vm, "mappingproxy", args.count, 1, 1)) {
    return Value::raised();
  }
  bool is_mapping = !args[0].is(Kind::List) && !args[0].is(Kind::Tuple) &&
                    !lookup_special(vm, args[0], N(__getitem__)).is_undefined();
  if (!is_mapping) return raise(vm, kTypeErrorType, "mappingproxy() argument must be a mapping, not %t", args[0]);
  Value proxy = TRY(make_record(vm, kMappingProxyType, 1));
  proxy.as<Record>()->items[0] = args[0];
  return proxy;
}

// The methods are those of the mapping.
[[gnu::noinline]] Value call_mapping(Vm& vm, Args args, Value name) {
  return call_method(vm, mapping(args[0]), name, args.from(1));
}
template <const auto& Name>
Value forward(Vm& vm, Args args) {
  return call_mapping(vm, args, Value::from_const(&Name));
}

constexpr TypeOps kProxyOps{.repr = proxy_repr,
                            .str = proxy_str,
                            .len = proxy_len,
                            .getitem = proxy_getitem,
                            .contains = proxy_contains,
                            .iter = proxy_iter,
                            .binary = proxy_binary,
                            .compare = proxy_compare,
                            .make = proxy_make};

constinit const Native kProxyRows[] = {
    native(N(__reversed__), forward<kName___reversed__>, 1, 1),
    native(N(copy), forward<kName_copy>, 1, 1),
    native(N(get), forward<kName_get>, 2, 3),
    native(N(items), forward<kName_items>, 1, 1),
    native(N(keys), forward<kName_keys>, 1, 1),
    native(N(values), forward<kName_values>, 1, 1),
};

}  // namespace

constinit const Type kMappingProxyType =
    make_const_type(kTypeId_MappingProxy, N(mappingproxy), &kObjectType, Kind::Record, &kProxyOps, kProxyRows,
                    sizeof kProxyRows / sizeof *kProxyRows, kTypeFinal | kTypeUnhashable | kTypeIsMapping);

}  // namespace adder::vm
