// Expressions to registers.
#include "vm/compile/codegen.h"

namespace adder::vm {

namespace {
Op binary_op(u8 op, bool inplace) {
  static constexpr Op kOps[] = {Op::OR,  Op::XOR, Op::AND,      Op::LSHIFT, Op::RSHIFT, Op::ADD, Op::SUB,
                                Op::MUL, Op::DIV, Op::FLOORDIV, Op::MOD,    Op::MATMUL, Op::POW};
  int base = static_cast<int>(kOps[op]);
  return static_cast<Op>(inplace ? base + (static_cast<int>(Op::IADD) - static_cast<int>(Op::ADD)) : base);
}

bool is_none(const Node* n) { return n->kind == NodeKind::kNone; }
constexpr u32 kBatch = 30;  // operands that a display or call gathers in registers at once
}  // namespace

bool small_literal(const Node* node, i32* out) {
  const bool negative = node->kind == NodeKind::kUnaryOp && node->op == static_cast<u8>(UnaryOperator::kMinus);
  if (negative) node = as<UnaryOpNode>(node)->operand;
  if (node->kind != NodeKind::kNumber || node->op != static_cast<u8>(NumberKind::kInteger)) return false;
  Text t = as<NumberNode>(node)->literal;
  i32 v = 0;
  if (!t.length || t.length > 3) return false;
  for (u32 i = 0; i < t.length; ++i) {
    if (t.data[i] < '0' || t.data[i] > '9') return false;
    v = v * 10 + (t.data[i] - '0');
  }
  *out = negative ? -v : v;
  return v <= 127;
}

// Does the last instruction of the expression, and only that one, write its register?
bool Unit::writes_last(Node* n) {
  switch (n->kind) {
    case NodeKind::kBoolOp:
    case NodeKind::kListComp:
    case NodeKind::kSetComp:
    case NodeKind::kDictComp:
    case NodeKind::kDict:
    case NodeKind::kSet:
    case NodeKind::kJoinedString:
    case NodeKind::kNamedExpr:
    case NodeKind::kYield:
    case NodeKind::kYieldFrom:
    case NodeKind::kAwait:
    case NodeKind::kLambda: return false;
    case NodeKind::kCompare: return as<CompareNode>(n)->items.count == 1;
    case NodeKind::kIfExp: return writes_last(as<IfExpNode>(n)->body) && writes_last(as<IfExpNode>(n)->orelse);
    case NodeKind::kTuple:
    case NodeKind::kList: {
      if (as<SequenceNode>(n)->items.count > kBatch) return false;
      for (Node* i : as<SequenceNode>(n)->items)
        if (i->kind == NodeKind::kStarred) return false;
      return true;
    }
    default: return true;
  }
}

u32 Unit::value(Node* node) {
  u32 r = temp();
  expression_to(node, r);
  return r;
}

// The register that holds the value: a local's own where that is safe, else a temporary.
u32 Unit::operand(Node* node) {
  if (pin_count_) {
    const int r = pinned(node);
    if (r >= 0) return static_cast<u32>(r);
  }
  if (node->kind == NodeKind::kName) {
    Text name = mangle(c_.arena, as<NameNode>(node)->id, scope_->class_name);
    Place p = find(name);
    if (p.kind == NamePlace::kLocal && !p.symbol->walrus) {
      if (!certainly_assigned(p.slot)) {
        at(node);
        op_r(Op::CHECK, p.slot);
        if (!p.symbol->deleted) assign(p.slot);
      }
      return p.slot;
    }
  }
  return value(node);
}

// The same, but in dst if that is a temporary: what an expression leans on, such as x.y of x.y.z, needs no other.
u32 Unit::operand_in(Node* node, u32 dst) {
  if (dst < narrow_count_) return operand(node);
  if (node->kind == NodeKind::kName) {
    Place p = find(mangle(c_.arena, as<NameNode>(node)->id, scope_->class_name));
    if (p.kind == NamePlace::kLocal) return operand(node);
  }
  expression_to(node, dst);
  return dst;
}

void Unit::expression_to(Node* node, u32 dst) {
  if (failed()) return;
  u32 m = mark();
  switch (node->kind) {
    case NodeKind::kName: load_name(as<NameNode>(node)->id, dst, node); break;
    case NodeKind::kNone:
    case NodeKind::kTrue:
    case NodeKind::kFalse:
    case NodeKind::kEllipsis:
    case NodeKind::kFolded:
    case NodeKind::kNumber:
    case NodeKind::kString:
    case NodeKind::kBytes: {
      Value v = constant_value(node);
      if (!v.is_raised()) {
        constant_to(node, v, dst);
      } else if (pending_is(c_.vm, kValueErrorType)) {  // an int literal beyond the digit limit
        Local<> e(c_.vm, take_pending(c_.vm));
        fail(node,
             PACKED("Exceeds the limit (4300 digits) for integer string conversion: value has too many digits; use "
                    "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                    "literals to "
                    "avoid decimal conversion limits."));
      }
      break;
    }
    case NodeKind::kJoinedString: joined(node, dst); break;
    case NodeKind::kFormattedValue: formatted(node, dst); break;
    case NodeKind::kTuple:
    case NodeKind::kList:
    case NodeKind::kSet: sequence(node, dst); break;
    case NodeKind::kDict: dict_display(node, dst); break;
    case NodeKind::kListComp:
    case NodeKind::kSetComp:
    case NodeKind::kDictComp: comprehension(node, dst); break;
    case NodeKind::kGeneratorExp: generator_expression(node, dst); break;
    case NodeKind::kBoolOp: {
      auto* b = as<BoolOpNode>(node);
      Label done;
      bool is_or = static_cast<BoolOperator>(b->op) == BoolOperator::kOr;
      Flow before{};
      bool first = true;
      for (Node* v : b->values) {
        expression_to(v, dst);
        if (first) before = flow_;
        first = false;
        if (v->next) {
          at(node);
          jump_r(is_or ? Op::JT : Op::JF, dst, done);
        }
      }
      bind(done);
      flow_ = before;
      break;
    }
    case NodeKind::kBinaryOp: binary(node, dst); break;
    case NodeKind::kUnaryOp: {
      auto* u = as<UnaryOpNode>(node);
      if (is_constant(node)) {
        constant_to(node, constant_value(node), dst);
        break;
      }
      u32 r = operand(u->operand);
      at(node);
      static constexpr Op kOps[] = {Op::NOT, Op::INVERT, Op::POS, Op::NEG};
      op_rr(kOps[u->op], dst, r);
      break;
    }
    case NodeKind::kCompare: compare(node, dst); break;
    case NodeKind::kCall: call(node, dst); break;
    case NodeKind::kAttribute: {
      auto* a = as<AttributeNode>(node);
      u32 r = operand_in(a->object, dst);
      at(node);
      u32 k = name_constant(mangle(c_.arena, a->name, scope_->class_name));
      begin(Op::GETATTR);
      byte(dst);
      byte(r);
      half(k);
      break;
    }
    case NodeKind::kSubscript: {
      auto* s = as<SubscriptNode>(node);
      u32 r = operand_in(s->object, dst);
      i32 small;
      if (small_literal(s->index, &small)) {
        at(node);
        op_rrr(Op::GETITEMI, dst, r, static_cast<u8>(small));
        break;
      }
      if (s->index->kind == NodeKind::kSlice && !as<SliceNode>(s->index)->step) {
        u32 base = temps(2);
        slice_bounds(s->index, base, 2);
        at(node);
        op_rrr(Op::GETSLICE, dst, r, base);
        break;
      }
      u32 i;
      if (s->index->kind == NodeKind::kSlice || s->index->kind == NodeKind::kTuple) {
        i = temp();
        subscript_index(s->index, i);
      } else {
        i = operand(s->index);
      }
      at(node);
      op_rrr(Op::GETITEM, dst, r, i);
      break;
    }
    case NodeKind::kSlice: subscript_index(node, dst); break;
    case NodeKind::kNamedExpr: named(node, dst); break;
    case NodeKind::kIfExp: {
      auto* e = as<IfExpNode>(node);
      Label other, done;
      jump_if(e->test, false, other, node);
      Flow before = flow_;
      expression_to(e->body, dst);
      jump(Op::JUMP, done);
      bind(other);
      flow_ = before;
      expression_to(e->orelse, dst);
      bind(done);
      flow_ = before;
      break;
    }
    case NodeKind::kLambda: lambda(node, dst); break;
    case NodeKind::kYield:
    case NodeKind::kYieldFrom: yield(node, dst); break;
    case NodeKind::kStarred: fail(node, PACKED("can't use starred expression here")); break;
    case NodeKind::kAwait: await_expression(node, dst); break;
    default: fail(node, PACKED("this expression is not supported yet")); break;
  }
  release(m);
}

bool Unit::looks_interned(Value v) const { return v.is(Kind::Str) && (v.obj()->flags & kInterned); }

// The first n of a slice's parts.
void Unit::slice_bounds(const Node* node, u32 base, u32 n) {
  auto* s = as<SliceNode>(node);
  Node* parts[] = {s->lower, s->upper, s->step};
  for (u32 i = 0; i < n; ++i) {
    if (parts[i])
      expression_to(parts[i], base + i);
    else
      op_rr(Op::LOADS, base + i, kSingletonNone);
  }
}

void Unit::subscript_index(Node* node, u32 dst) {
  if (node->kind == NodeKind::kSlice) {
    u32 base = temps(3);
    slice_bounds(node, base, 3);
    at(node);
    return op_rr(Op::BUILD_SLICE, dst, base);
  }
  if (node->kind != NodeKind::kTuple || is_constant(node)) return expression_to(node, dst);
  auto& items = as<SequenceNode>(node)->items;
  bool starred = false;
  for (Node* n : items) starred |= n->kind == NodeKind::kStarred;
  if (starred || items.count > kBatch) return expression_to(node, dst);
  u32 base = temps(items.count);
  u32 i = 0;
  for (Node* n : items) {
    u32 m = mark();
    subscript_index(n, base + i++);
    release(m);
  }
  at(node);
  op_rrr(Op::BUILD_TUPLE, dst, base, items.count);
}

// a + b + c + ... leans left and may be long: walk down, then emit upwards.
void Unit::binary(Node* node, u32 dst) {
  constexpr u32 kMaxInline = 64;
  Node* chain[kMaxInline];
  u32 n = 0;
  Node* at_node = node;
  while (at_node->kind == NodeKind::kBinaryOp && n < kMaxInline) {
    chain[n++] = at_node;
    at_node = as<BinaryOpNode>(at_node)->left;
  }
  if (is_constant(at_node))
    while (n && fold_binary(chain[n - 1])) at_node = chain[--n];
  if (!n) return constant_to(node, constant_value(node), dst);
  u32 accumulator = operand(at_node);
  u32 m = mark();
  u32 scratch = ~0u;
  while (n--) {
    auto* b = as<BinaryOpNode>(chain[n]);
    u32 to = n == 0 ? dst : (scratch == ~0u ? (scratch = temp(), m = mark(), scratch) : scratch);
    i32 small;
    bool plus = static_cast<BinaryOperator>(b->op) == BinaryOperator::kAdd;
    bool minus = static_cast<BinaryOperator>(b->op) == BinaryOperator::kSubtract;
    if ((plus || minus) && small_literal(b->right, &small)) {
      at(b);
      op_rrr(plus ? Op::ADDI : Op::SUBI, to, accumulator, static_cast<u8>(small));
    } else {
      static_cast<void>(is_constant(b->right));
      u32 right = operand(b->right);
      at(b);
      op_rrr(binary_op(b->op, false), to, accumulator, right);
    }
    accumulator = to;
    release(m);
  }
}

// What is only looked through: a list of constants may as well be a tuple, a set of them a frozenset.
u32 Unit::searched(Node* node) {
  if (node->kind == NodeKind::kSet) fold_set(node);
  if (node->kind == NodeKind::kList) {
    node->kind = NodeKind::kTuple;
    if (!is_constant(node)) node->kind = NodeKind::kList;
  }
  return operand(node);
}

void Unit::comparison(u8 op, u32 dst, u32 left, u32 right) {
  static constexpr Op kOps[] = {Op::EQ, Op::NE, Op::LT, Op::LE, Op::GT, Op::GE, Op::IN, Op::NOT_IN, Op::IS, Op::IS_NOT};
  op_rrr(kOps[op], dst, left, right);
}

void Unit::compare(Node* node, u32 dst) {
  auto* c = as<CompareNode>(node);
  u32 left = operand(c->left);
  if (c->items.count == 1) {
    auto* item = as<CompareItemNode>(c->items.first);
    const bool in =
        item->op == static_cast<u8>(CompareOperator::kIn) || item->op == static_cast<u8>(CompareOperator::kNotIn);
    u32 right = in ? searched(item->operand) : operand(item->operand);
    at(node);
    return comparison(item->op, dst, left, right);
  }
  // Each operand is the right one of a comparison and the left one of the next: two registers take turns.
  Label done;
  u32 result = own(dst), turns[] = {temp(), temp()}, turn = 0;
  Flow before{};
  bool first = true;
  for (Node* i : c->items) {
    auto* item = as<CompareItemNode>(i);
    u32 right = operand_in(item->operand, turns[turn]);
    turn ^= 1;
    if (first) before = flow_;
    first = false;
    at(node);
    comparison(item->op, result, left, right);
    if (i->next) jump_r(Op::JF, result, done);
    left = right;
  }
  bind(done);
  flow_ = before;
  if (result != dst) op_rr(Op::MOVE, dst, result);
}

// Jumps to label if the truth of the expression is `wanted`, else goes on. A truth that raises is told at `whole`, the
// statement.
void Unit::jump_if(Node* node, bool wanted, Label& label, const Node* whole) {
  if (failed()) return;
  const int known = known_truth(node);
  if (known >= 0) {
    if (known == wanted) jump(label.target == ~0u ? Op::JUMP : Op::LOOP, label);
    return;
  }
  u32 m = mark();
  switch (node->kind) {
    case NodeKind::kUnaryOp:
      if (static_cast<UnaryOperator>(node->op) == UnaryOperator::kNot)
        return jump_if(as<UnaryOpNode>(node)->operand, !wanted, label, whole);
      break;
    case NodeKind::kBoolOp: {
      auto* b = as<BoolOpNode>(node);
      bool is_or = static_cast<BoolOperator>(b->op) == BoolOperator::kOr;
      Flow before{};
      bool first = true;
      if (is_or == wanted) {  // any decides: or/true, and/false
        for (Node* v : b->values) {
          jump_if(v, wanted, label, whole);
          if (first) before = flow_;
          first = false;
        }
      } else {
        Label past;
        for (Node* v : b->values) {
          if (v->next)
            jump_if(v, !wanted, past, whole);
          else
            jump_if(v, wanted, label, whole);
          if (first) before = flow_;
          first = false;
        }
        bind(past);
      }
      flow_ = before;
      return;
    }
    case NodeKind::kCompare:
      if (as<CompareNode>(node)->items.count != 1) break;
      jump_if_compared(node, wanted, label);
      return release(m);
    default: break;
  }
  u32 r = operand(node);
  at(whole);
  jump_r(wanted ? Op::JT : Op::JF, r, label);
  release(m);
}

// The same for a single comparison.
void Unit::jump_if_compared(Node* node, bool wanted, Label& label) {
  auto* c = as<CompareNode>(node);
  auto* item = as<CompareItemNode>(c->items.first);
  auto op = static_cast<CompareOperator>(item->op);
  if (op == CompareOperator::kIsNot || op == CompareOperator::kNotIn) {
    wanted = !wanted;
    op = op == CompareOperator::kIsNot ? CompareOperator::kIs : CompareOperator::kIn;
  }
  u32 left = operand(c->left);
  if (op == CompareOperator::kIs && is_none(item->operand)) {
    at(node);
    return jump_r(wanted ? Op::JNONE : Op::JNOT_NONE, left, label);
  }
  static constexpr Op kTrueOps[] = {Op::JT_EQ, Op::JT_NE, Op::JT_LT, Op::JT_LE, Op::JT_GT,
                                    Op::JT_GE, Op::JT_IN, Op::JT_IN, Op::JT_IS};
  static constexpr Op kFalseOps[] = {Op::JF_EQ, Op::JF_NE, Op::JF_LT, Op::JF_LE, Op::JF_GT,
                                     Op::JF_GE, Op::JF_IN, Op::JF_IN, Op::JF_IS};
  Op o = (wanted ? kTrueOps : kFalseOps)[static_cast<u8>(op)];
  i32 small = 0;
  u32 right;
  if (op <= CompareOperator::kGreaterEqual && small_literal(item->operand, &small)) {
    o = static_cast<Op>(static_cast<u8>(o) + static_cast<u8>(Op::JT_LTI) - static_cast<u8>(Op::JT_LT));
    right = static_cast<u8>(small);
  } else {
    right = op == CompareOperator::kIn ? searched(item->operand) : operand(item->operand);
  }
  at(node);
  begin(o);
  byte(left);
  byte(right);
  jump_operand(label);
}

// ---- calls

bool Unit::needs_spread(const NodeList& args, const NodeList& keywords, u32 prefix) const {
  if (args.count + keywords.count + prefix > kBatch) return true;
  for (Node* a : args)
    if (a->kind == NodeKind::kStarred) return true;
  for (Node* k : keywords)
    if (!as<KeywordNode>(k)->name.length) return true;
  return false;
}

// super() in a method: the class from its cell, and the first parameter.
void Unit::super_call(const Node* node, u32 dst, u32 base) {
  at(node);
  op_rk(Op::LOAD_GLOBAL, base, name_constant(Text{"super", 5}));
  load_name(Text{"__class__", 9}, base + 1, node);
  Symbol* first = nullptr;
  for (Symbol* s = frame_->symbols; s; s = s->next)
    if (s->parameter && s->slot == 0) first = s;
  if (first && first->place == NamePlace::kCell)
    op_rr(Op::LOAD_CELL, base + 2, 0);
  else
    op_rr(Op::MOVE, base + 2, 0);
  at(node);
  op_rrr(Op::CALL, dst, base, 2);
}

void Unit::call(Node* node, u32 dst) {
  auto* c = as<CallNode>(node);
  if (!check_keywords(c->keywords)) return;
  u32 base = own(dst);
  u32 m = mark();
  bool spread = needs_spread(c->arguments, c->keywords, 0);
  if (c->function->kind == NodeKind::kName && text_is(as<NameNode>(c->function)->id, "super") && c->arguments.empty() &&
      c->keywords.empty() && frame_->kind == ScopeKind::kFunction && arg_count_ > 0 &&
      find_symbol(frame_, Text{"__class__", 9}) && find(Text{"__class__", 9}).kind == NamePlace::kFree) {
    temps(2);
    super_call(node, dst, base);
  } else if (c->function->kind == NodeKind::kAttribute && !spread) {
    auto* a = as<AttributeNode>(c->function);
    u32 object = operand_in(a->object, base);
    release(base + 1);  // where the object may be: the method's self takes its place
    u32 self_slot = temp();
    at(c->function);
    u32 k = name_constant(mangle(c_.arena, a->name, scope_->class_name));
    begin(Op::LOAD_METHOD);
    byte(base);
    byte(object);
    half(k);
    release(self_slot + 1);
    call_arguments(node, dst, base, base + 2, c->arguments, c->keywords, true);
  } else {
    expression_to(c->function, base);
    if (spread)
      call_spread(node, dst, base, 0, c->arguments, c->keywords);
    else
      call_arguments(node, dst, base, base + 1, c->arguments, c->keywords, false);
  }
  release(m);
}

bool Unit::check_keywords(const NodeList& keywords) {
  for (Node* k : keywords) {
    Text name = as<KeywordNode>(k)->name;
    for (Node* other = keywords.first; name.length && other != k; other = other->next)
      if (text_equal(as<KeywordNode>(other)->name, name))
        return fail(k, PACKED("keyword argument repeated: %a"), name), false;
  }
  return true;
}

// Arguments into first, first + 1, ...; `first` is the next free register.
void Unit::call_arguments(const Node* node, u32 dst, u32 base, u32 first, const NodeList& args,
                          const NodeList& keywords, bool method) {
  u32 n = 0;
  for (Node* a : args) {
    u32 r = temp();
    expression_to(a, r);
    ++n;
  }
  u32 prefix = next_ - first - n;  // what the caller had already put there
  if (keywords.empty()) {
    at(node);
    return op_rrr(method ? Op::CALL_METHOD : Op::CALL, dst, base, prefix + n);
  }
  Local<Tuple> names(c_.vm, make_tuple(c_.vm, keywords.count));
  if (names.is_raised()) return;
  u32 i = 0;
  for (Node* k : keywords) {
    auto* kw = as<KeywordNode>(k);
    u32 r = temp();
    expression_to(kw->value, r);
    Value name = make_name(c_.vm, kw->name.data, kw->name.length);
    if (name.is_raised()) return;
    names->items[i++] = name;
    ++n;
  }
  u32 k = constant(names);
  at(node);
  begin(method ? Op::CALL_METHOD_KW : Op::CALL_KW);
  byte(dst);
  byte(base);
  byte(prefix + n);
  half(k);
}

// f(*a, **k): the callable is in base, `prefix` arguments already behind it.
void Unit::call_spread(const Node* node, u32 dst, u32 base, u32 prefix, const NodeList& args,
                       const NodeList& keywords) {
  release(base + 1 + prefix);
  if (prefix == 0) temps(2);
  u32 list = base + 1, dict = base + 2;
  if (prefix) {
    u32 t = temp();
    op_rrr(Op::BUILD_LIST, t, base + 1, prefix);
    op_rr(Op::MOVE, list, t);
    if (next_ < base + 3) temps(base + 3 - next_);
  } else if (args.count == 1 && args.first->kind == NodeKind::kStarred) {
    expression_to(as<StarredNode>(args.first)->value, list);  // CALL_EX makes a tuple of it
  } else {
    op_rrr(Op::BUILD_LIST, list, base + 1, 0);
  }
  u32 m = mark();
  bool gathered = prefix == 0 && args.count == 1 && args.first->kind == NodeKind::kStarred;
  for (Node* a : args) {
    if (gathered) break;
    bool starred = a->kind == NodeKind::kStarred;
    u32 r = operand(starred ? as<StarredNode>(a)->value : a);
    at(starred ? node : a);
    op_rr(starred ? Op::LIST_EXTEND : Op::LIST_APPEND, list, r);
    release(m);
  }
  if (keywords.empty()) {
    op_r(Op::CLEAR, dict);
  } else {
    op_rrr(Op::BUILD_MAP, dict, dict, 0);
    for (Node* k : keywords) {
      auto* kw = as<KeywordNode>(k);
      u32 r;
      if (kw->name.length) {  // a dict of one, so that a repeated name is noticed
        u32 pair = temps(2);
        op_rk(Op::LOADK, pair, name_constant(kw->name));
        expression_to(kw->value, pair + 1);
        r = temp();
        op_rrr(Op::BUILD_MAP, r, pair, 1);
      } else {
        r = operand(kw->value);
      }
      at(node);
      op_rrr(Op::MAP_MERGE, dict, r, base);
      release(m);
    }
  }
  at(node);
  op_rr(Op::CALL_EX, dst, base);
}

// ---- displays

// A list in dst of the items; starts with `prefix` values in registers from prefix_from on.
void Unit::list_of(const NodeList& items, u32 dst, u32 prefix_from, u32 prefix) {
  bool begun = false;
  u32 m = mark(), gathered = 0, first = m;
  auto flush = [&] {
    if (!begun) {
      op_rrr(Op::BUILD_LIST, dst, gathered ? first : prefix_from, gathered + prefix);
      begun = true;
    } else {
      for (u32 i = 0; i < gathered; ++i) op_rr(Op::LIST_APPEND, dst, first + i);
    }
    gathered = 0;
    release(m);
  };
  for (Node* n : items) {
    if (n->kind == NodeKind::kStarred) {
      flush();
      u32 r = operand(as<StarredNode>(n)->value);
      at(n);
      op_rr(Op::LIST_EXTEND, dst, r);
      release(m);
      continue;
    }
    u32 r = temp();
    expression_to(n, r);
    if (++gathered == kBatch) flush();
  }
  if (gathered || !begun) flush();
}

void Unit::sequence(Node* node, u32 dst) {
  auto& items = as<SequenceNode>(node)->items;
  if (node->kind == NodeKind::kTuple && is_constant(node)) {
    Local<> v(c_.vm, constant_value(node));
    if (v.is_raised()) return;
    at(node);
    u32 k = constant(v);
    return op_rk(Op::LOADK, dst, k);
  }
  bool starred = false, constants = items.count > kBatch;
  for (Node* n : items) {
    starred |= n->kind == NodeKind::kStarred;
    constants = constants && is_constant(n);
  }
  if (node->kind == NodeKind::kSet) {
    u32 set = own(dst), m = mark();
    op_rrr(Op::BUILD_SET, set, m, 0);
    for (Node* n : items) {
      bool star = n->kind == NodeKind::kStarred;
      u32 r = operand(star ? as<StarredNode>(n)->value : n);
      at(n);
      op_rr(star ? Op::SET_UPDATE : Op::SET_ADD, set, r);
      release(m);
    }
    if (set != dst) op_rr(Op::MOVE, dst, set);
    return;
  }
  if (!starred && items.count <= kBatch) {
    u32 base = items.count ? temps(items.count) : 0;
    u32 i = 0;
    for (Node* n : items) {
      u32 m = mark();
      expression_to(n, base + i++);
      release(m);
    }
    at(node);
    return op_rrr(node->kind == NodeKind::kTuple ? Op::BUILD_TUPLE : Op::BUILD_LIST, dst, base, items.count);
  }
  u32 list = own(dst);
  if (constants) {  // a long table of constants: one tuple in the code, copied
    Local<Tuple> t(c_.vm, make_tuple(c_.vm, items.count));
    if (t.is_raised()) return;
    u32 i = 0;
    for (Node* n : items) {
      Value v = constant_value(n);
      if (v.is_raised()) return;
      t->items[i++] = v;
    }
    u32 k = constant(t);
    u32 r = temp();
    op_rk(Op::LOADK, r, k);
    op_rrr(Op::BUILD_LIST, list, r, 0);
    op_rr(Op::LIST_EXTEND, list, r);
  } else {
    list_of(items, list, list, 0);
  }
  at(node);
  if (node->kind == NodeKind::kTuple || list != dst)
    op_rr(node->kind == NodeKind::kTuple ? Op::LIST_TO_TUPLE : Op::MOVE, dst, list);
}

void Unit::dict_display(Node* node, u32 dst) {
  auto& items = as<DictNode>(node)->items;
  u32 dict = own(dst), m = mark();
  at(node);
  op_rrr(Op::BUILD_MAP, dict, dict, 0);
  for (Node* n : items) {
    auto* item = as<DictItemNode>(n);
    if (!item->key) {
      u32 r = operand(item->value);
      at(item->value);
      op_rr(Op::MAP_UPDATE, dict, r);
    } else {
      u32 k = operand(item->key);
      u32 v = operand(item->value);
      at(node);
      op_rrr(Op::MAP_SET, dict, k, v);
    }
    release(m);
  }
  if (dict != dst) op_rr(Op::MOVE, dst, dict);
}

void Unit::formatted(Node* node, u32 dst) {
  auto* f = as<FormattedValueNode>(node);
  u32 base = f->format_spec ? temps(2) : operand(f->value);
  if (f->format_spec) expression_to(f->value, base);
  u32 how = f->conversion == 's' ? 1 : f->conversion == 'r' ? 2 : f->conversion == 'a' ? 3 : 0;
  if (f->format_spec) {
    expression_to(f->format_spec, base + 1);
    how |= 4;
  }
  at(node);
  op_rrr(Op::FORMAT, dst, base, how);
}

void Unit::joined(Node* node, u32 dst) {
  auto& parts = as<JoinedStringNode>(node)->parts;
  if (parts.empty()) {
    at(node);
    return op_rk(Op::LOADK, dst, constant(Value::from_const(&kEmptyStr)));
  }
  if (parts.count == 1) return expression_to(parts.first, dst);
  u32 base = own(dst);
  u32 first = base, n = 0;
  for (Node* p : parts) {
    u32 r = n == 0 ? base : temp();
    expression_to(p, r);
    if (++n == kBatch) {  // join what there is and go on with the result as the first part
      op_rrr(Op::CONCAT, base, first, n);
      release(base + 1);
      n = 1;
    }
  }
  at(node);
  op_rrr(Op::CONCAT, dst, first, n);
}

// ---- comprehensions: inline, their variables in registers of their own

void Unit::comprehension(Node* node, u32 dst) {
  auto* c = as<ComprehensionExprNode>(node);
  u32 accumulator = own(dst), iterator = temp();
  u32 source = operand(as<ComprehensionNode>(c->generators.first)->iterable);
  at(node);
  op_rr(c->generators.first->op ? Op::GET_AITER : Op::GETITER, iterator, source);
  release(iterator + 1);
  Scope* saved = scope_;
  scope_ = child_scope(saved, node);
  for (Symbol* s = scope_->symbols; s; s = s->next) {
    if (!s->bound || s->is_nonlocal || (s->place != NamePlace::kLocal && s->place != NamePlace::kCell)) continue;
    s->slot = static_cast<int16_t>(temp());
    // The first loop's variable has a value before anything can ask for it.
    Node* target = as<ComprehensionNode>(c->generators.first)->target;
    const bool first = !c->generators.first->op && s->place == NamePlace::kLocal && target->kind == NodeKind::kName &&
                       text_equal(as<NameNode>(target)->id, s->name);
    if (!first) op_r(Op::CLEAR, static_cast<u32>(s->slot));
    if (s->place == NamePlace::kCell)
      op_r(Op::MAKE_CELL, static_cast<u32>(s->slot));
    else
      unassign(static_cast<u32>(s->slot));
  }
  at(node);
  if (node->kind == NodeKind::kListComp)
    op_rrr(Op::BUILD_LIST, accumulator, accumulator, 0);
  else if (node->kind == NodeKind::kSetComp)
    op_rrr(Op::BUILD_SET, accumulator, accumulator, 0);
  else
    op_rrr(Op::BUILD_MAP, accumulator, accumulator, 0);
  Flow before = flow_;
  comprehension_loop(c, c->generators.first, accumulator, iterator);
  flow_ = before;
  scope_ = saved;
  if (accumulator != dst) op_rr(Op::MOVE, dst, accumulator);
}

// The loops from `generator` inwards; iterator: register of its iterator.
void Unit::comprehension_loop(ComprehensionExprNode* c, Node* generator, u32 accumulator, u32 iterator) {
  auto* g = as<ComprehensionNode>(generator);
  u32 m = mark();
  const u32 pins = pin_count_;
  pin(c->constants);
  Label done, top;
  u32 item = temps(2);  // the second for async for
  at(g->target);
  bind(top);
  u32 body = 0;
  if (g->op) {
    async_item(g->iterable, iterator, item, done);
    store(g->target, item);
  } else {
    // Straight into the loop variable's register when it is a plain local.
    Place p{NamePlace::kGlobal, 0, nullptr};
    if (g->target->kind == NodeKind::kName) p = find(mangle(c_.arena, as<NameNode>(g->target)->id, scope_->class_name));
    const bool direct = p.kind == NamePlace::kLocal;
    if (direct) item = p.slot;
    begin(Op::FORITER);
    byte(item);
    byte(iterator);
    jump_operand(done);
    body = size_;
    if (!direct)
      store(g->target, item);
    else if (!p.symbol->deleted)
      assign(item);
  }
  Label next;
  for (Node* cond : g->conditions) jump_if(cond, false, next, c);
  if (generator->next) {
    auto* inner = as<ComprehensionNode>(generator->next);
    u32 it = temp();
    u32 source = operand(inner->iterable);
    at(inner->iterable);
    op_rr(inner->op ? Op::GET_AITER : Op::GETITER, it, source);
    comprehension_loop(c, generator->next, accumulator, it);
  } else if (c->kind == NodeKind::kGeneratorExp) {
    u32 v = operand(c->element);
    u32 sent = temp();
    at(c->element);
    op_rr(frame_->is_async ? Op::YIELD_ASYNC : Op::YIELD, sent, v);
  } else if (c->kind == NodeKind::kDictComp) {
    u32 k = operand(c->element);
    u32 v = operand(c->value);
    at(c);
    op_rrr(Op::MAP_SET, accumulator, k, v);
  } else {
    u32 v = operand(c->element);
    at(c->element);
    op_rr(c->kind == NodeKind::kListComp ? Op::LIST_APPEND : Op::SET_ADD, accumulator, v);
  }
  bind(next);
  if (g->op) {
    loop_back(top);
    end_async_items(g->iterable, item, done);
  } else {
    at(g->target);
    for_loop(item, iterator, body, top);
    bind(done);
  }
  pin_count_ = pins;
  release(m);
}

void Unit::generator_expression(Node* node, u32 dst) {
  auto* c = as<ComprehensionExprNode>(node);
  u32 base = own(dst);
  static_cast<void>(temp());
  Scope* scope = child_scope(scope_, node);
  {
    Local<> name(c_.vm, make_str(c_.vm, "<genexpr>"));
    if (name.is_raised()) return;
    Local<> qualname(c_.vm, nested_qualname(name));
    if (qualname.is_raised()) return;
    Unit unit(c_, this, scope, name, qualname, node->line);
    unit.arg_count_ = unit.posonly_ = 1;
    unit.assign_slots();
    unit.comprehension_loop(c, c->generators.first, 0, 0);
    unit.emit_return_none();
    Value code = unit.finish(static_cast<u16>((scope->is_async ? kCodeAsyncGenerator : kCodeGenerator) | kCodeNested));
    if (code.is_raised()) return;
    make_function(node, nullptr, code, base, nullptr);
  }
  u32 source = operand(as<ComprehensionNode>(c->generators.first)->iterable);
  at(node);
  op_rr(c->generators.first->op ? Op::GET_AITER : Op::GETITER, base + 1, source);
  release(base + 2);
  at(node);
  op_rrr(Op::CALL, dst, base, 1);
}

void Unit::named(Node* node, u32 dst) {
  auto* n = as<NamedExprNode>(node);
  u32 r = own(dst);
  expression_to(n->value, r);
  Scope* saved = scope_;
  while (scope_->kind == ScopeKind::kComprehension) scope_ = scope_->parent;  // binds in the frame
  at(n->target);
  store_name(as<NameNode>(n->target)->id, r);
  scope_ = saved;
  if (r != dst) op_rr(Op::MOVE, dst, r);
}

void Unit::yield(Node* node, u32 dst) {
  auto* y = as<AwaitNode>(node);
  if (node->kind == NodeKind::kYield) {
    u32 v;
    if (y->value) {
      v = operand(y->value);
    } else {
      v = temp();
      op_rr(Op::LOADS, v, kSingletonNone);
    }
    at(node);
    return op_rr(frame_->is_async ? Op::YIELD_ASYNC : Op::YIELD, dst, v);
  }
  u32 pair = temps(2);  // what is sent, the iterator
  u32 source = operand(y->value);
  at(node);
  op_rr(Op::GETITER_DELEGATE, pair + 1, source);
  op_rr(Op::LOADS, pair, kSingletonNone);
  op_rr(Op::YIELD_FROM, pair, pair + 1);
  op_rr(Op::MOVE, dst, pair);
}

// ---- functions

Value Unit::nested_qualname(Value name_) {
  Local<> name(c_.vm, name_);
  if (frame_->annotation) return outer_->nested_qualname(name);
  if (frame_->kind == ScopeKind::kModule) return name;
  StrBuilder b(c_.vm);
  TRY_OK(b.append_str(qualname_) && b.append(frame_->kind == ScopeKind::kClass ? "." : ".<locals>.") &&
         b.append_str(name));
  return b.take_str();
}

// That of a function or class: a name declared global is known by itself.
Value Unit::definition_qualname(Text text, Value name) {
  Symbol* own = find_symbol(visible_scope(scope_), mangle(c_.arena, text, scope_->class_name));
  return own && own->is_global ? name : nested_qualname(name);
}

// Registers for the frame's locals: the parameters in order, then the others; those that find no room below the
// temporaries lie above them.
void Unit::assign_slots() {
  constexpr u32 kNarrow = 200;
  u32 next = 0, wide = kFirstWideRegister;
  for (Symbol* s = frame_->symbols; s; s = s->next) {
    if (!s->parameter) continue;
    s->slot = static_cast<int16_t>(next++);
    assign(static_cast<u32>(s->slot));
  }
  for (Symbol* s = frame_->symbols; s; s = s->next) {
    if (s->parameter || (s->place != NamePlace::kLocal && s->place != NamePlace::kCell)) continue;
    if (s->place == NamePlace::kLocal && next >= kNarrow) {
      s->place = NamePlace::kWideLocal;
      s->slot = static_cast<int16_t>(wide++);
    } else {
      s->slot = static_cast<int16_t>(next++);
    }
    if (next > kMaxNarrowLocals || wide > kMaxRegisters)
      return fail(frame_->node,
                  next > kMaxNarrowLocals ? PACKED("too many captured variables") : PACKED("too many local variables"));
  }
  local_count_ = narrow_count_ = next_ = highest_ = next;
  if (wide > kFirstWideRegister) local_count_ = wide;
  for (Symbol* s = frame_->symbols; s; s = s->next)
    if (s->place == NamePlace::kCell && s->slot >= 0) op_r(Op::MAKE_CELL, static_cast<u32>(s->slot));
  for (Symbol* s = frame_->symbols; s; s = s->next) {
    if (s->parameter && s->deleted) unassign(static_cast<u32>(s->slot));
    if (s->is_nonlocal && s->place == NamePlace::kFree)
      static_cast<void>(free_index(s));  // a cell of the function's, used or not
  }
}

void Unit::function_body(const Node* node, const Parameters& p, const NodeList* body, Node* expression) {
  arg_count_ = static_cast<u8>(p.positional_only.count + p.positional.count);
  posonly_ = static_cast<u8>(p.positional_only.count);
  kwonly_ = static_cast<u8>(p.keyword_only.count);
  if (p.positional_only.count + p.positional.count + p.keyword_only.count > kMaxParameters)
    return fail(node, PACKED("more than 230 parameters"));
  assign_slots();
  if (expression) return return_value(expression, expression);
  Node* first = body->first;
  if (c_.docstrings && first && first->kind == NodeKind::kExprStmt &&
      as<ExprStmtNode>(first)->value->kind == NodeKind::kString) {
    Value d = constant_value(as<ExprStmtNode>(first)->value);
    if (d.is_raised()) return;
    doc_ = d;
  }
  statements(*body);
  end_body();
}

static u16 function_flags(const Scope* scope, const Parameters& p, bool nested) {
  const u16 kind = scope->is_async       ? (scope->is_generator ? kCodeAsyncGenerator : kCodeCoroutine)
                   : scope->is_generator ? kCodeGenerator
                                         : 0;
  return static_cast<u16>(kind | (p.var_positional ? kCodeVarArgs : 0) | (p.var_keyword ? kCodeVarKeywords : 0) |
                          (nested ? kCodeNested : 0));
}

Value Unit::compile_function(const Node* node, Text name_text, const Parameters& p, const NodeList* body,
                             Node* expression) {
  Vm& vm = c_.vm;
  Scope* scope = child_scope(scope_, node);
  Local<> name(vm, make_name(vm, name_text.data, name_text.length));
  if (name.is_raised()) return name;
  Local<> qualname(vm, definition_qualname(name_text, name));
  if (qualname.is_raised()) return qualname;
  Unit unit(c_, this, scope, name, qualname, node->line);
  unit.function_body(node, p, body, expression);
  return unit.finish(function_flags(scope, p, visible_scope(frame_)->kind == ScopeKind::kFunction));
}

void Unit::lambda(Node* node, u32 dst) {
  auto* l = as<LambdaNode>(node);
  Value code = compile_function(node, Text{"<lambda>", 8}, l->parameters, nullptr, l->body);
  if (code.is_raised()) return;
  make_function(node, &l->parameters, code, dst, nullptr);
}

// Positional defaults as a tuple into `parts`, keyword-only ones as a dict into parts + 1. The bits of MAKE_FUNCTION
// that say which there are.
u32 Unit::defaults_to(const Parameters& p, u32 parts) {
  u32 flags = 0, m = mark(), n = 0;
  for (const NodeList* list : {&p.positional_only, &p.positional})
    for (Node* q : *list) n += as<ParameterNode>(q)->default_value != nullptr;
  if (n) {
    u32 base = n > kBatch ? temp() : temps(n), i = 0;
    if (n > kBatch) op_rrr(Op::BUILD_LIST, base, base, 0);
    for (const NodeList* list : {&p.positional_only, &p.positional})
      for (Node* q : *list) {
        Node* d = as<ParameterNode>(q)->default_value;
        if (!d) continue;
        u32 inner = mark();
        if (n > kBatch) {
          u32 r = operand(d);
          op_rr(Op::LIST_APPEND, base, r);
        } else {
          expression_to(d, base + i++);
        }
        release(inner);
      }
    if (n > kBatch)
      op_rr(Op::LIST_TO_TUPLE, parts, base);
    else
      op_rrr(Op::BUILD_TUPLE, parts, base, n);
    flags |= 1;
  }
  release(m);
  for (Node* q : p.keyword_only) {
    auto* parameter = as<ParameterNode>(q);
    if (!parameter->default_value) continue;
    if (!(flags & 2)) op_rrr(Op::BUILD_MAP, parts + 1, parts + 1, 0);
    flags |= 2;
    u32 pair = temps(2);
    op_rk(Op::LOADK, pair, name_constant(mangle(c_.arena, parameter->name, scope_->class_name)));
    expression_to(parameter->default_value, pair + 1);
    op_rrr(Op::MAP_SET, parts + 1, pair, pair + 1);
    release(m);
  }
  return flags;
}

// The annotations as a dict; false, and nothing done, when there are none.
bool Unit::annotations_to(const Parameters& p, Node* returns, u32 dst) {
  bool any = false;
  u32 m = mark();
  auto annotate = [&](Text name, Node* annotation) {
    if (!annotation) return;
    if (!any) op_rrr(Op::BUILD_MAP, dst, dst, 0);
    any = true;
    u32 pair = temps(2);
    op_rk(Op::LOADK, pair, name_constant(mangle(c_.arena, name, scope_->class_name)));
    annotation_to(annotation, pair + 1);
    op_rrr(Op::MAP_SET, dst, pair, pair + 1);
    release(m);
  };
  auto one = [&](Node* q) {
    if (q) annotate(as<ParameterNode>(q)->name, as<ParameterNode>(q)->annotation);
  };
  for (Node* q : p.positional_only) one(q);
  for (Node* q : p.positional) one(q);
  one(p.var_positional);
  for (Node* q : p.keyword_only) one(q);
  one(p.var_keyword);
  annotate(Text{"return", 6}, returns);
  return any;
}

// The function object of a code: its defaults and annotations are evaluated here, then MAKE_FUNCTION.
void Unit::make_function(const Node* node, const Parameters* p, Value code, u32 dst, Node* returns) {
  u32 k = constant(code);
  u32 flags = 0, parts = next_;
  if (p) {
    parts = temps(3);
    flags = defaults_to(*p, parts);
    if (annotations_to(*p, returns, parts + 2)) flags |= 4;
  }
  make_function_of(node, k, dst, parts, flags);
  if (p) release(parts);
}
void Unit::make_function_of(const Node* node, u32 code, u32 dst, u32 parts, u32 flags) {
  at(node);
  begin(Op::MAKE_FUNCTION);
  byte(dst);
  half(code);
  byte(parts);
  byte(flags);
}

// An annotation's value, or with `from __future__ import annotations` its source text.
void Unit::annotation_to(Node* node, u32 dst) {
  if (!c_.future_annotations)
    return expression_to(node->kind == NodeKind::kStarred ? as<StarredNode>(node)->value : node, dst);
  Text line = source_line(c_.source, node->line);
  u32 end = node->end_line_delta ? line.length : node->end_column;
  if (end > line.length) end = line.length;
  u32 from = node->column < end ? node->column : end;
  Value s = make_str(c_.vm, line.data + from, end - from);
  if (s.is_raised()) return;
  u32 k = constant(s);
  op_rk(Op::LOADK, dst, k);
}

}  // namespace adder::vm
