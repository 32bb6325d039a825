// Type parameters and type aliases (PEP 695, PEP 696). What they scope over is compiled as a function that is called at
// once; bounds, constraints, defaults and the values of aliases as functions that the objects call when they are asked.
// The objects come from vm/lib/_type_params.py. In a class body such a function gets the namespace as its first
// argument (ScopeBuilder::enter_annotation), the second kind as a default.
#include "vm/compile/codegen.h"

namespace adder::vm {

// A function of _type_params.
void Unit::helper_to(const Node* node, const char* name, u32 dst) {
  u32 m = mark();
  u32 none = temp();
  at(node);
  op_rr(Op::LOADS, none, kSingletonNone);
  u32 k = name_constant(text_of("_type_params"));
  begin(Op::IMPORT);
  byte(dst);
  half(k);
  byte(0);
  byte(none);
  k = name_constant(Text{name, static_cast<u32>(__builtin_strlen(name))});
  begin(Op::GETATTR);
  byte(dst);
  byte(dst);
  half(k);
  release(m);
}

// A function that evaluates the expression.
void Unit::thunk_to(Node* expression, Text name_text, u32 dst) {
  Scope* scope = child_scope(scope_, expression);
  Vm& vm = c_.vm;
  Local<> name(vm, make_name(vm, name_text.data, name_text.length));
  if (name.is_raised()) return;
  Local<> code(vm, Value());
  {
    Unit unit(c_, this, scope, name, name, expression->line);
    unit.arg_count_ = unit.posonly_ = scope->sees_class ? 1 : 0;
    unit.assign_slots();
    if (expression->kind == NodeKind::kStarred) {  // *Ts = *default: its only item
      u32 r = unit.operand(as<StarredNode>(expression)->value);
      unit.at(expression);
      u32 only = unit.temp();
      unit.op_rrr(Op::UNPACK, only, r, 1);
      unit.op_r(Op::RETURN, only);
    } else {
      unit.return_expression(expression);
    }
    code = unit.finish(0);
  }
  if (code.is_raised()) return;
  u32 k = constant(code), m = mark();
  u32 defaults = temp();
  if (scope->sees_class) op_rrr(Op::BUILD_TUPLE, defaults, 0, 1);
  make_function_of(expression, k, dst, defaults, scope->sees_class ? 1 : 0);
  release(m);
}

// Makes the parameters, binds their names, and leaves the tuple of them.
void Unit::type_params_to(const NodeList& params, u32 dst) {
  u32 list = temp(), maker = temp(), m = mark();
  op_rrr(Op::BUILD_LIST, list, list, 0);
  helper_to(params.first, "make_parameter", maker);
  for (Node* n : params) {
    auto* p = as<TypeParamNode>(n);
    u32 base = temps(6);
    op_rr(Op::MOVE, base, maker);
    begin(Op::LOADI);
    byte(base + 1);
    half(n->op);
    op_rk(Op::LOADK, base + 2, name_constant(p->name));
    u32 r = base + 3;
    for (Node* part : {p->bound, p->default_value}) {
      if (part)
        thunk_to(part, p->name, r);
      else
        op_rr(Op::LOADS, r, kSingletonNone);
      r += 2;
    }
    bool constraints = p->bound && p->bound->kind == NodeKind::kTuple;
    op_rr(Op::LOADS, base + 4, constraints ? kSingletonTrue : kSingletonFalse);
    at(n);
    op_rrr(Op::CALL, base, base, 5);
    op_rr(Op::LIST_APPEND, list, base);
    store_name(p->name, base);
    release(m);
  }
  op_rr(Op::LIST_TO_TUPLE, dst, list);
  release(list);
}

// Compiles an annotation scope, makes its function in `base` and calls it with the `arguments` values that are already
// in base + 1 ...; where a class is around, base + 1 is left for its namespace. body(unit) returns the register with
// the result.
template <class Body>
void Unit::generic_scope(Node* node, Text name_text, u32 arguments, u32 base, Body body) {
  Vm& vm = c_.vm;
  Scope* scope = child_scope(scope_, node);
  StrBuilder b(vm);
  if (!b.append("<generic parameters of ") || !b.append(name_text.data, name_text.length) || !b.append(">")) return;
  Local<> name(vm, b.take_str());
  if (name.is_raised()) return;
  Local<> code(vm, Value());
  {
    Unit unit(c_, this, scope, name, name, node->line);
    unit.arg_count_ = unit.posonly_ = static_cast<u8>(arguments + (scope->sees_class ? 1 : 0));
    unit.assign_slots();
    u32 r = body(unit);
    unit.at(node);
    unit.op_r(Op::RETURN, r);
    code = unit.finish(0);
  }
  if (code.is_raised()) return;
  make_function(node, nullptr, code, base, nullptr);
  if (scope->sees_class) op_rr(Op::MOVE, base + 1, 0);
  op_rrr(Op::CALL, base, base, arguments + (scope->sees_class ? 1 : 0));
}

void Unit::generic_function(Node* node, u32 r) {
  auto* f = as<FunctionDefNode>(node);
  u32 shift = child_scope(scope_, node)->sees_class ? 1 : 0;
  u32 first = temps(2 + shift) + shift;
  u32 flags = defaults_to(f->parameters, first);
  for (u32 i = 0; i < 2; ++i)
    if (!(flags >> i & 1)) op_rr(Op::LOADS, first + i, kSingletonNone);
  generic_scope(node, f->name, 2, r, [&](Unit& unit) {
    u32 params = unit.temp(), result = unit.temp(), parts = unit.temps(3);
    unit.type_params_to(f->type_params, params);
    unit.op_rr(Op::MOVE, parts, shift);
    unit.op_rr(Op::MOVE, parts + 1, shift + 1);
    u32 all = unit.annotations_to(f->parameters, f->returns, parts + 2) ? flags | 4 : flags;
    Value code = unit.compile_function(node, f->name, f->parameters, &f->body, nullptr);
    if (code.is_raised()) return u32{0};
    unit.make_function_of(node, unit.constant(code), result, parts, all);
    u32 k = unit.name_constant(text_of("__type_params__"));
    unit.begin(Op::SETATTR);
    unit.byte(result);
    unit.half(k);
    unit.byte(params);
    return result;
  });
}

void Unit::generic_class(Node* node, u32 r) {
  auto* c = as<ClassDefNode>(node);
  if (child_scope(scope_, node)->sees_class) static_cast<void>(temp());
  generic_scope(node, c->name, 0, r, [&](Unit& unit) {
    u32 params = unit.temp(), base = unit.temps(2);
    unit.type_params_to(c->type_params, params);
    unit.store_name(kTypeParamsName, params);
    unit.helper_to(node, "make_generic_base", base);
    unit.op_rr(Op::MOVE, base + 1, params);
    unit.op_rrr(Op::CALL, base, base, 1);
    unit.store_name(kGenericBaseName, base);
    unit.release(base);
    u32 result = unit.temp();
    unit.class_to(node, result);
    return result;
  });
}

void Unit::alias_to(Node* node, u32 params, u32 dst) {
  auto* t = as<TypeAliasNode>(node);
  Text name = as<NameNode>(t->name)->id;
  u32 base = temps(5);
  helper_to(node, "make_alias", base);
  op_rk(Op::LOADK, base + 1, name_constant(name));
  thunk_to(t->value, name, base + 2);
  op_rr(Op::MOVE, base + 3, params);
  op_rk(Op::LOAD_GLOBAL, base + 4, name_constant(text_of("__name__")));
  at(node);
  op_rrr(Op::CALL, dst, base, 4);
  release(base);
}

void Unit::type_alias_statement(Node* node) {
  auto* t = as<TypeAliasNode>(node);
  u32 r = temp();
  if (t->type_params.empty()) {
    u32 params = temp();
    op_rrr(Op::BUILD_TUPLE, params, params, 0);
    alias_to(node, params, r);
  } else {
    if (child_scope(scope_, node)->sees_class) static_cast<void>(temp());
    generic_scope(node, as<NameNode>(t->name)->id, 0, r, [&](Unit& unit) {
      u32 params = unit.temp(), result = unit.temp();
      unit.type_params_to(t->type_params, params);
      unit.alias_to(node, params, result);
      return result;
    });
  }
  at(node);
  store_name(as<NameNode>(t->name)->id, r);
}

}  // namespace adder::vm
