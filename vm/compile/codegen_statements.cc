// Statements.
#include "vm/compile/codegen.h"

namespace adder::vm {

static constexpr const char* kLeavesExceptStar = "'break', 'continue' and 'return' cannot appear in an except* block";

void Unit::statements(const NodeList& list) {
  for (Node* n : list) {
    if (failed()) return;
    statement(n);
  }
}

void Unit::statement(Node* node) {
  u32 m = mark();
  const Node* around = statement_;
  statement_ = node;
  islands();
  switch (node->kind) {
    case NodeKind::kExprStmt: {
      Node* e = as<ExprStmtNode>(node)->value;
      if (c_.interactive && frame_->kind == ScopeKind::kModule) {
        u32 r = operand(e);
        at(e);
        op_r(Op::PRINT_EXPR, r);
      } else if (!is_constant(e)) {
        static_cast<void>(operand(e));
      }
      break;
    }
    case NodeKind::kAssign: {
      auto* a = as<AssignNode>(node);
      if (a->targets.count == 1) {
        store_from(a->targets.first, a->value);
        break;
      }
      const bool constant = is_constant(a->value);
      u32 r = ~0u;
      for (Node* t : a->targets) {
        const bool local = constant && local_slot(t) != ~0u;
        if (!local && r == ~0u) r = operand(a->value);
        if (local)
          store_from(t, a->value);
        else
          store(t, r);
      }
      break;
    }
    case NodeKind::kAugAssign: aug_assign(node); break;
    case NodeKind::kAnnAssign: ann_assign(node); break;
    case NodeKind::kDelete:
      for (Node* t : as<DeleteNode>(node)->targets) delete_target(t);
      break;
    case NodeKind::kPass: break;
    case NodeKind::kBreak: leave_loop(node, true); break;
    case NodeKind::kContinue: leave_loop(node, false); break;
    case NodeKind::kReturn: return_statement(node); break;
    case NodeKind::kRaise: raise_statement(node); break;
    case NodeKind::kAssert: assert_statement(node); break;
    case NodeKind::kGlobal:
    case NodeKind::kNonlocal: break;
    case NodeKind::kImport: import_statement(node); break;
    case NodeKind::kImportFrom: import_from_statement(node); break;
    case NodeKind::kIf: if_statement(node); break;
    case NodeKind::kWhile: while_statement(node); break;
    case NodeKind::kFor: for_statement(node); break;
    case NodeKind::kTry: try_statement(node); break;
    case NodeKind::kWith: with_statement(node, as<WithNode>(node)->items.first); break;
    case NodeKind::kFunctionDef: function_statement(node); break;
    case NodeKind::kClassDef: class_statement(node); break;
    case NodeKind::kMatch: match_statement(node); break;
    case NodeKind::kTypeAlias: type_alias_statement(node); break;
    default: fail(node, PACKED("this statement is not supported yet")); break;
  }
  statement_ = around;
  release(m);
}

void Unit::begin_module(bool namespace_body) {
  if (!namespace_body) return;
  arg_count_ = 1;
  local_count_ = narrow_count_ = next_ = highest_ = 1;
}

void Unit::module_doc(Node* statement) {
  if (!c_.docstrings || statement->kind != NodeKind::kExprStmt ||
      as<ExprStmtNode>(statement)->value->kind != NodeKind::kString)
    return;
  u32 r = temp();
  expression_to(as<ExprStmtNode>(statement)->value, r);
  op_rk(frame_->namespace_body ? Op::STORE_NAME : Op::STORE_GLOBAL, r, name_constant(Text{"__doc__", 7}));
  release(r);
}

void Unit::return_expression(Node* node) {
  u32 r = operand(node);
  at(node);
  op_r(Op::RETURN, r);
}

// ---- assignment

// The register of a plain local's name that nothing but an assignment statement changes, else ~0u.
u32 Unit::local_slot(const Node* node) {
  if (node->kind != NodeKind::kName) return ~0u;
  Place p = find(mangle(c_.arena, as<NameNode>(node)->id, scope_->class_name));
  return p.kind == NamePlace::kLocal && !p.symbol->walrus ? p.slot : ~0u;
}

// target = source, straight into a local's register when that is safe.
void Unit::store_from(Node* target, Node* source) {
  if (target->kind == NodeKind::kName && writes_last(source)) {
    Text name = mangle(c_.arena, as<NameNode>(target)->id, scope_->class_name);
    Place p = find(name);
    if (p.kind == NamePlace::kLocal) {
      expression_to(source, p.slot);
      if (!p.symbol->deleted) assign(p.slot);
      return;
    }
  }
  if (store_pairwise(target, source)) return;
  u32 r = operand(source);
  store(target, r);
}

// a, b = b, a needs no tuple: the values go to registers (locals that no earlier target changes stay where they are),
// and from there to the targets.
bool Unit::store_pairwise(Node* target, Node* source) {
  constexpr u32 kMost = 8;
  if ((target->kind != NodeKind::kTuple && target->kind != NodeKind::kList) || source->kind != NodeKind::kTuple)
    return false;
  auto &targets = as<SequenceNode>(target)->items, &sources = as<SequenceNode>(source)->items;
  if (targets.count != sources.count || !targets.count || targets.count > kMost) return false;
  for (Node* n : targets)
    if (n->kind == NodeKind::kStarred) return false;
  for (Node* n : sources)
    if (n->kind == NodeKind::kStarred) return false;
  if (is_constant(source) && frame_->kind != ScopeKind::kFunction) return false;
  u8 at_register[kMost];
  u32 i = 0, last = ~0u;  // last: where the last value may go at once
  bool names = true;
  for (Node* t : targets) {
    names &= t->kind == NodeKind::kName;
    last = t->next || !names ? ~0u : local_slot(t);
  }
  for (Node* t : targets)
    if (last != ~0u && t->next && local_slot(t) == last) last = ~0u;
  for (Node* n : sources) {
    const u32 slot = local_slot(n);
    if (!n->next && last != ~0u && writes_last(n)) {
      expression_to(n, last);
      at_register[i++] = static_cast<u8>(last);
      break;
    }
    bool changed = slot == ~0u;
    u32 k = 0;
    for (Node* t : targets)
      if (k++ < i) changed |= t->kind != NodeKind::kName || local_slot(t) == slot;
    at_register[i++] = static_cast<u8>(changed ? value(n) : operand(n));
    if (at_register[i - 1] == last) last = ~0u;
  }
  i = 0;
  for (Node* t : targets) store(t, at_register[i++]);
  return true;
}

void Unit::store(Node* target, u32 src) {
  if (failed()) return;
  u32 m = mark();
  switch (target->kind) {
    case NodeKind::kName:
      at(target);
      store_name(as<NameNode>(target)->id, src);
      break;
    case NodeKind::kAttribute: {
      auto* a = as<AttributeNode>(target);
      if (text_is(a->name, "__debug__")) return fail(target, PACKED("cannot assign to __debug__"));
      u32 object = operand(a->object);
      at(target);
      u32 k = name_constant(mangle(c_.arena, a->name, scope_->class_name));
      begin(Op::SETATTR);
      byte(object);
      half(k);
      byte(src);
      break;
    }
    case NodeKind::kSubscript: {
      auto* s = as<SubscriptNode>(target);
      u32 object = operand(s->object);
      u32 index = index_operand(s->index);
      at(target);
      op_rrr(Op::SETITEM, object, index, src);
      break;
    }
    case NodeKind::kTuple:
    case NodeKind::kList: unpack(as<SequenceNode>(target), src); break;
    case NodeKind::kStarred: fail(target, PACKED("starred assignment target must be in a list or tuple")); break;
    default: fail(target, PACKED("cannot assign to this expression")); break;
  }
  release(m);
}

u32 Unit::index_operand(Node* index) {
  if (index->kind != NodeKind::kSlice && index->kind != NodeKind::kTuple) return operand(index);
  u32 r = temp();
  subscript_index(index, r);
  return r;
}

// The first of the registers that the targets, all of them plain locals, have in a row; ~0u: it is not so.
u32 Unit::consecutive_locals(const NodeList& targets) {
  u32 first = ~0u, n = 0;
  for (Node* t : targets) {
    if (t->kind != NodeKind::kName) return ~0u;
    Place p = find(mangle(c_.arena, as<NameNode>(t)->id, scope_->class_name));
    if (p.kind != NamePlace::kLocal || p.symbol->deleted) return ~0u;
    if (!n) first = p.slot;
    if (p.slot != first + n++) return ~0u;
  }
  return first;
}

void Unit::unpack(SequenceNode* target, u32 src) {
  u32 n = target->items.count, star = n, i = 0;
  for (Node* t : target->items) {
    if (t->kind == NodeKind::kStarred) {
      if (star != n) return fail(target, PACKED("multiple starred expressions in assignment"));
      star = i;
    }
    ++i;
  }
  at(target);
  const u32 locals = star == n ? consecutive_locals(target->items) : ~0u;
  if (locals != ~0u) {
    op_rrr(Op::UNPACK, locals, src, n);
    for (u32 k = 0; k < n; ++k) assign(locals + k);
    return;
  }
  u32 base = temps(n ? n : 1);
  if (star == n) {
    op_rrr(Op::UNPACK, base, src, n);
  } else {
    begin(Op::UNPACK_EX);
    byte(base);
    byte(src);
    byte(star);
    byte(n - star - 1);
  }
  i = 0;
  for (Node* t : target->items) store(t->kind == NodeKind::kStarred ? as<StarredNode>(t)->value : t, base + i++);
}

void Unit::delete_target(Node* t) {
  u32 m = mark();
  switch (t->kind) {
    case NodeKind::kName: delete_name(as<NameNode>(t)->id, t); break;
    case NodeKind::kAttribute: {
      if (text_is(as<AttributeNode>(t)->name, "__debug__")) return fail(t, PACKED("cannot delete __debug__"));
      u32 r = operand(as<AttributeNode>(t)->object);
      at(t);
      op_rk(Op::DELATTR, r, name_constant(mangle(c_.arena, as<AttributeNode>(t)->name, scope_->class_name)));
      break;
    }
    case NodeKind::kSubscript: {
      u32 r = operand(as<SubscriptNode>(t)->object);
      u32 i = index_operand(as<SubscriptNode>(t)->index);
      at(t);
      op_rr(Op::DELITEM, r, i);
      break;
    }
    case NodeKind::kTuple:
    case NodeKind::kList:
      for (Node* n : as<SequenceNode>(t)->items) delete_target(n);
      break;
    default: fail(t, PACKED("cannot delete this expression")); break;
  }
  release(m);
}

void Unit::aug_assign(Node* node) {
  auto* a = as<AugAssignNode>(node);
  static constexpr Op kOps[] = {Op::IOR,  Op::IXOR, Op::IAND,      Op::ILSHIFT, Op::IRSHIFT, Op::IADD, Op::ISUB,
                                Op::IMUL, Op::IDIV, Op::IFLOORDIV, Op::IMOD,    Op::IMATMUL, Op::IPOW};
  Op op = kOps[a->op];
  auto combine = [&](u32 dst, u32 left) {
    Node* v = a->value;
    bool add = op == Op::IADD, sub = op == Op::ISUB;
    i32 small;
    if ((add || sub) && small_literal(v, &small)) {
      at(node);
      return op_rrr(add ? Op::IADDI : Op::ISUBI, dst, left, static_cast<u8>(small));
    }
    static_cast<void>(is_constant(v));
    u32 right = operand(v);
    at(node);
    op_rrr(op, dst, left, right);
  };
  if (a->target->kind == NodeKind::kName) {
    Text name = mangle(c_.arena, as<NameNode>(a->target)->id, scope_->class_name);
    Place p = find(name);
    if (p.kind == NamePlace::kLocal) {
      u32 left = operand(a->target);
      return combine(p.slot, left);
    }
    u32 r = temp();
    load_name(as<NameNode>(a->target)->id, r, a->target);
    combine(r, r);
    at(a->target);
    return store_name(as<NameNode>(a->target)->id, r);
  }
  if (a->target->kind == NodeKind::kAttribute) {
    auto* t = as<AttributeNode>(a->target);
    u32 object = operand(t->object);
    u32 r = temp();
    u32 k = name_constant(mangle(c_.arena, t->name, scope_->class_name));
    at(a->target);
    begin(Op::GETATTR);
    byte(r);
    byte(object);
    half(k);
    combine(r, r);
    at(a->target);
    begin(Op::SETATTR);
    byte(object);
    half(k);
    return byte(r);
  }
  if (a->target->kind == NodeKind::kSubscript) {
    auto* t = as<SubscriptNode>(a->target);
    u32 object = operand(t->object);
    u32 index = index_operand(t->index);
    u32 r = temp();
    at(a->target);
    op_rrr(Op::GETITEM, r, object, index);
    combine(r, r);
    at(a->target);
    return op_rrr(Op::SETITEM, object, index, r);
  }
  fail(a->target, PACKED("illegal expression for augmented assignment"));
}

// __annotations__ of a class body comes into being with its first annotation, that of a module when it is looked up.
void Unit::annotations_dict() {
  if (begun_annotations || !frame_->namespace_body) return;
  begun_annotations = true;
  const u32 name = name_constant(Text{"__annotations__", 15});
  u32 r = temp();
  Label there;  // the program may have bound the name itself
  op_rk(Op::LOADK, r, name);
  op_rrr(Op::IN, r, r, 0);
  jump_r(Op::JT, r, there);
  op_rrr(Op::BUILD_MAP, r, r, 0);
  op_rk(Op::STORE_NAME, r, name);
  bind(there);
}

void Unit::ann_assign(Node* node) {
  auto* a = as<AnnAssignNode>(node);
  if (a->value) {
    u32 r = operand(a->value);
    store(a->target, r);
  }
  if (frame_->kind == ScopeKind::kFunction) {
    if (!a->value && a->target->kind != NodeKind::kName) {
      // Only the parts of the target are evaluated.
      if (a->target->kind == NodeKind::kAttribute)
        static_cast<void>(operand(as<AttributeNode>(a->target)->object));
      else
        static_cast<void>(operand(as<SubscriptNode>(a->target)->object));
    }
    return;
  }
  bool simple = a->op == 1 && a->target->kind == NodeKind::kName;
  if (!simple) {
    u32 r = temp();
    return annotation_to(a->annotation, r);
  }
  annotations_dict();
  u32 r = temp(), dict = temp(), key = temp();
  annotation_to(a->annotation, r);
  at(node);
  op_rk(frame_->namespace_body ? Op::LOAD_NAME : Op::LOAD_GLOBAL, dict, name_constant(Text{"__annotations__", 15}));
  op_rk(Op::LOADK, key, name_constant(mangle(c_.arena, as<NameNode>(a->target)->id, scope_->class_name)));
  op_rrr(Op::SETITEM, dict, key, r);
}

// ---- control flow

// Where `break` or `continue`, if that is all that the body is, may jump to at once; else null.
Label* Unit::loop_exit(const NodeList& body) const {
  const bool leaves =
      body.count == 1 && (body.first->kind == NodeKind::kBreak || body.first->kind == NodeKind::kContinue);
  if (!leaves || !block_ || block_->kind != BlockKind::Loop) return nullptr;
  Label* label = body.first->kind == NodeKind::kBreak ? block_->break_label : block_->continue_label;
  return label->target == ~0u ? label : nullptr;
}

void Unit::if_statement(Node* node) {
  Label done;
  bool have = false;
  Flow merged{};
  auto arm_ended = [&] {
    if (have) meet(merged);
    merged = flow_;
    have = true;
  };
  for (Node* n = node; n;) {  // an elif chain
    auto* i = as<IfNode>(n);
    Label other;
    Label* exit = i->orelse.empty() ? loop_exit(i->body) : nullptr;
    if (exit) {
      jump_if(i->test, true, *exit, n);
      break;
    }
    jump_if(i->test, false, other, n);
    Flow before = flow_;
    statements(i->body);
    arm_ended();
    bool last = i->orelse.empty();
    if (!last && is_reachable()) jump(Op::JUMP, done);
    bind(other);
    flow_ = before;
    bool chain = i->orelse.count == 1 && i->orelse.first->kind == NodeKind::kIf && i->orelse.first->op == 1;
    if (!chain) {
      statements(i->orelse);
      n = nullptr;
    } else {
      n = i->orelse.first;
    }
  }
  if (have) meet(merged);
  bind(done);
}

void Unit::loop_body(const NodeList& body, Label& done, Label& top, Label& next) {
  Block b;
  b.kind = BlockKind::Loop;
  b.break_label = &done;
  b.continue_label = &next;
  b.top = &top;
  open(b);
  statements(body);
  close(b);
}

// Is the test short enough to be there twice? What it costs is taken from the budget.
bool Unit::is_cheap(const Node* node, u32* budget) const {
  if (!*budget) return false;
  --*budget;
  switch (node->kind) {
    case NodeKind::kName:
    case NodeKind::kNumber:
    case NodeKind::kNone: return true;
    case NodeKind::kAttribute: return is_cheap(as<AttributeNode>(node)->object, budget);
    case NodeKind::kUnaryOp: return is_cheap(as<UnaryOpNode>(node)->operand, budget);
    case NodeKind::kBinaryOp:
      return is_cheap(as<BinaryOpNode>(node)->left, budget) && is_cheap(as<BinaryOpNode>(node)->right, budget);
    case NodeKind::kSubscript:
      return is_cheap(as<SubscriptNode>(node)->object, budget) && is_cheap(as<SubscriptNode>(node)->index, budget);
    case NodeKind::kBoolOp:
      for (Node* v : as<BoolOpNode>(node)->values)
        if (!is_cheap(v, budget)) return false;
      return true;
    case NodeKind::kCompare: {
      auto* c = as<CompareNode>(node);
      auto* item = as<CompareItemNode>(c->items.first);
      auto op = static_cast<CompareOperator>(item->op);
      if (c->items.count != 1 || op == CompareOperator::kIn || op == CompareOperator::kNotIn ||
          (op > CompareOperator::kNotIn && item->operand->kind != NodeKind::kNone))
        return false;  // their jumps go forward only
      return is_cheap(c->left, budget) && is_cheap(item->operand, budget);
    }
    case NodeKind::kCall: {
      auto* c = as<CallNode>(node);
      if (!c->keywords.empty() || !is_cheap(c->function, budget)) return false;
      for (Node* a : c->arguments)
        if (!is_cheap(a, budget)) return false;
      return true;
    }
    default: return false;
  }
}

// The test is made once before the loop and, if it is short, again at the end of each round.
void Unit::while_statement(Node* node) {
  auto* w = as<WhileNode>(node);
  constexpr u32 kBudget = kWord64 ? 8 : 5;
  u32 budget = kBudget;
  const bool again = known_truth(w->test) < 0 && is_cheap(w->test, &budget);
  Label done, otherwise, top, next, body;
  const u32 pins = pin_count_;
  pin(w->constants);
  bind(top);
  jump_if(w->test, false, otherwise, node);
  Flow before = flow_;
  bind(body);
  loop_body(w->body, done, top, again ? next : top);
  if (again) {
    bind(next);
    flow_ = before;
  }
  at(w->test);  // where an interrupt is told to have come
  if (again && is_near(body.target))
    jump_if(w->test, true, body, node);
  else
    loop_back(top);
  pin_count_ = pins;
  bind(otherwise);
  flow_ = before;
  statements(w->orelse);
  flow_ = before;
  bind(done);
}

// The end of a round of a loop whose body begins at `body`, behind the FORITER at `top`.
void Unit::for_loop(u32 item, u32 iterator, u32 body, const Label& top) {
  if (!is_near(body)) return loop_back(top);
  begin(Op::FORLOOP);
  byte(item);
  byte(iterator);
  half((body - (size_ + 2)) & 0xFFFF);
}

void Unit::for_statement(Node* node) {
  auto* f = as<ForNode>(node);
  if (node->op) return async_for_statement(node);
  Label done, otherwise, top, next;
  const u32 pins = pin_count_;
  pin(f->constants);
  u32 iterator = temp();
  u32 source = operand(f->iterable);
  at(node);
  op_rr(Op::GETITER, iterator, source);
  release(iterator + 1);
  bind(top);
  Flow before = flow_;
  at(node);
  // Straight into the loop variable's register when it is a plain local.
  u32 item = ~0u;
  Place p{NamePlace::kGlobal, 0, nullptr};
  if (f->target->kind == NodeKind::kName) {
    p = find(mangle(c_.arena, as<NameNode>(f->target)->id, scope_->class_name));
    if (p.kind == NamePlace::kLocal) item = p.slot;
  }
  bool direct = item != ~0u;
  if (!direct) item = temp();
  begin(Op::FORITER);
  byte(item);
  byte(iterator);
  jump_operand(otherwise);
  const u32 body = size_;
  if (direct) {
    if (!p.symbol->deleted) assign(item);
  } else {
    store(f->target, item);
  }
  loop_body(f->body, done, top, next);
  bind(next);
  at(node);
  for_loop(item, iterator, body, top);
  pin_count_ = pins;
  bind(otherwise);
  flow_ = before;
  statements(f->orelse);
  flow_ = before;
  bind(done);
}

void Unit::leave_loop(const Node* node, bool is_break) {
  Block* b = block_;
  for (; b && b->kind != BlockKind::Loop; b = b->outer)
    if (b->star) return fail(node, kLeavesExceptStar);
  if (!b) return fail(node, is_break ? PACKED("'break' outside loop") : PACKED("'continue' not properly in loop"));
  at(node);
  unwind_to(b);
  if (is_break) {
    jump(Op::JUMP, *b->break_label);
  } else if (b->continue_label->target == ~0u) {
    jump(Op::JUMP, *b->continue_label);
  } else {
    loop_back(*b->continue_label);
  }
  reopen(b);
  unreachable();
}

void Unit::return_statement(Node* node) {
  auto* r = as<ReturnNode>(node);
  if (frame_->kind != ScopeKind::kFunction) return fail(node, PACKED("'return' outside function"));
  if (r->value && frame_->is_async && frame_->is_generator)
    return fail(node, PACKED("'return' with value in async generator"));
  bool blocks = false;
  for (Block* b = block_; b; b = b->outer)
    if (b->star) return fail(r->value && r->value->line == node->line ? r->value : node, kLeavesExceptStar);
  for (Block* b = block_; b; b = b->outer)
    blocks |= b->kind == BlockKind::Finally || b->kind == BlockKind::With || b->kind == BlockKind::ExceptName;
  if (!r->value) {
    at(node);
    if (blocks) unwind_to(nullptr);
    at(node);
    emit_return_none();
  } else {
    if (!blocks) {
      return_value(r->value, node);
    } else {  // leaving the blocks may change a local
      u32 v = value(r->value);
      at(node);
      unwind_to(nullptr);
      at(node);
      op_r(Op::RETURN, v);
    }
  }
  if (blocks) reopen(nullptr);
  unreachable();
}

void Unit::return_value(Node* value, const Node* node) {
  if (value->kind == NodeKind::kIfExp) {
    auto* e = as<IfExpNode>(value);
    Label other;
    jump_if(e->test, false, other, value);
    Flow before = flow_;
    return_value(e->body, node);
    bind(other);
    flow_ = before;
    return return_value(e->orelse, node);
  }
  u32 m = mark();
  if (value->kind == NodeKind::kNone) {
    at(node);
    emit_return_none();
  } else {
    u32 v = operand(value);
    at(node);
    op_r(Op::RETURN, v);
  }
  release(m);
}

void Unit::raise_statement(Node* node) {
  auto* r = as<RaiseNode>(node);
  if (!r->exception) {
    at(node);
    begin(Op::RERAISE_CURRENT);
  } else {
    u32 e = operand(r->exception);
    u32 c = r->cause ? operand(r->cause) : 0;
    at(node);
    if (r->cause)
      op_rr(Op::RAISE_FROM, e, c);
    else
      op_r(Op::RAISE, e);
  }
  unreachable();
}

void Unit::assert_statement(Node* node) {
  auto* a = as<AssertNode>(node);
  if (optimized()) return;
  Label ok;
  jump_if(a->test, true, ok, node);
  Flow before = flow_;
  u32 base = temp();
  at(node);
  op_rr(Op::LOADS, base, kSingletonAssertionError);
  if (a->message) {
    u32 m = temp();
    expression_to(a->message, m);
    at(node);
    op_rrr(Op::CALL, base, base, 1);
  }
  at(a->test);
  op_r(Op::RAISE, base);
  bind(ok);
  flow_ = before;
}

// ---- exceptions

void Unit::try_statement(Node* node) {
  auto* t = as<TryNode>(node);
  if (t->finally_body.empty()) return node->op ? try_except_star(node) : try_except(node);
  Label handler, done;
  u32 exception = temp();
  Block b;
  b.kind = BlockKind::Finally;
  b.handler = &handler;
  b.exception_register = static_cast<u8>(exception);
  b.finally_body = &t->finally_body;
  Flow before = flow_;
  open(b);
  if (t->handlers.empty())
    statements(t->body);
  else if (node->op)
    try_except_star(node);
  else
    try_except(node);
  close(b);
  Flow after_body = flow_;
  statements(t->finally_body);
  Flow end = flow_;
  jump(Op::JUMP, done);
  bind_handler(handler);
  flow_ = before;
  op_r(Op::ENTER_EXCEPT, exception);
  u8 saved = handled_;
  Block e;
  e.kind = BlockKind::ExceptBody;
  e.outer_handled = saved;
  open(e);
  handled_ = static_cast<u8>(exception);
  statements(t->finally_body);
  handled_ = saved;
  close(e);
  op_r(Op::RERAISE, exception);
  flow_ = end;
  static_cast<void>(after_body);
  bind(done);
}

// What `body` raises goes to the register, and control to the handler.
void Unit::protected_body(const NodeList& body, u32 exception, Label& handler) {
  Block b;
  b.kind = BlockKind::Protected;
  b.handler = &handler;
  b.exception_register = static_cast<u8>(exception);
  open(b);
  statements(body);
  close(b);
}

void Unit::try_except(Node* node) {
  auto* t = as<TryNode>(node);
  Label handler, otherwise, done;
  u32 exception = temp();
  Flow before = flow_;
  protected_body(t->body, exception, handler);
  jump(Op::JUMP, otherwise);
  Flow after_body = flow_;
  Flow merged{};
  for (auto& bits : merged.bits) bits = ~0u;
  bind_handler(handler);
  flow_ = before;
  op_r(Op::ENTER_EXCEPT, exception);
  for (Node* h : t->handlers) {
    auto* e = as<ExceptHandlerNode>(h);
    Label next;
    flow_ = before;
    if (e->type) {
      u32 m = mark();
      u32 type = operand(e->type);
      u32 matched = temp();
      at(e->type);
      op_rrr(Op::MATCH_EXCEPT, matched, exception, type);
      jump_r(Op::JF, matched, next);
      release(m);
    } else if (h->next) {
      return fail(h, PACKED("default 'except:' must be last"));
    }
    except_clause(e, exception, done);
    for (int i = 0; i < 8; ++i) merged.bits[i] &= flow_.bits[i];
    bind(next);
  }
  op_r(Op::RERAISE, exception);
  bind(otherwise);
  flow_ = after_body;
  statements(t->orelse);
  meet(merged);
  bind(done);
}

void Unit::except_clause(ExceptHandlerNode* h, u32 exception, Label& done) {
  u8 saved = handled_;
  Block body;
  body.kind = BlockKind::ExceptBody;
  body.outer_handled = saved;
  open(body);
  handled_ = static_cast<u8>(exception);
  if (!h->name.length) {
    statements(h->body);
  } else {
    at(h);
    store_name(h->name, exception);
    Label cleanup;
    u32 second = temp();
    Block name;
    name.kind = BlockKind::ExceptName;
    name.handler = &cleanup;
    name.exception_register = static_cast<u8>(second);
    name.name = h->name;
    name.node = h;
    open(name);
    statements(h->body);
    close(name);
    unwind_block(&name);
    Label past;
    jump(Op::JUMP, past);
    bind_handler(cleanup);
    unwind_block(&name);
    op_r(Op::RERAISE, second);
    bind(past);
  }
  handled_ = saved;
  close(body);
  op_r(Op::EXIT_EXCEPT, saved);
  jump(Op::JUMP, done);
}

void Unit::with_statement(Node* node, Node* item_node) {
  auto* w = as<WithNode>(node);
  if (!item_node) return statements(w->body);
  auto* item = as<WithItemNode>(item_node);
  u32 pair = temps(2);
  u32 exception = temp();
  u32 m = mark();
  u32 manager = operand(item->context);
  at(node);
  op_rr(node->op ? Op::ASYNC_WITH_ENTER : Op::WITH_ENTER, pair, manager);
  if (node->op) await_entered(pair);
  release(m);
  Label handler, done;
  Block b;
  b.kind = BlockKind::With;
  b.handler = &handler;
  b.exception_register = static_cast<u8>(exception);
  b.exit_register = static_cast<u8>(pair);
  b.node = node;
  Flow before = flow_;
  open(b);
  if (item->target) store(item->target, pair + 1);
  with_statement(node, item_node->next);
  close(b);
  Flow after = flow_;
  unwind_block(&b);
  jump(Op::JUMP, done);
  bind_handler(handler);
  op_r(Op::ENTER_EXCEPT, exception);
  at(node);
  u32 swallowed = temp();
  if (node->op) {
    u32 awaitable = temp();
    op_rrr(Op::EXIT_CALL, awaitable, pair, exception);
    op_rrr(Op::GET_AWAITABLE, awaitable, awaitable, 2);
    await_pair(swallowed);
  } else {
    op_rrr(Op::WITH_EXIT, swallowed, pair, exception);
  }
  Label suppressed;
  jump_r(Op::JT, swallowed, suppressed);
  op_r(Op::RERAISE, exception);
  bind(suppressed);
  op_r(Op::EXIT_EXCEPT, handled_);
  bind(done);
  flow_ = after;
  meet(before);
}

// ---- imports

void Unit::import_statement(Node* node) {
  for (Node* n : as<ImportNode>(node)->names) {
    auto* a = as<AliasNode>(n);
    u32 m = mark();
    u32 r = temp(), none = temp();
    op_rr(Op::LOADS, none, kSingletonNone);
    at(node);
    u32 k = name_constant(a->name);
    begin(Op::IMPORT);
    byte(r);
    half(k);
    byte(0);
    byte(none);
    Text first = a->name;
    u32 dot = 0;
    while (dot < a->name.length && a->name.data[dot] != '.') ++dot;
    first.length = dot;
    if (a->as_name.length) {  // import a.b.c as d: walk down from a
      u32 at_byte = dot;
      while (at_byte < a->name.length) {
        u32 end = at_byte + 1;
        while (end < a->name.length && a->name.data[end] != '.') ++end;
        u32 part = name_constant(Text{a->name.data + at_byte + 1, end - at_byte - 1});
        begin(Op::IMPORT_FROM);
        byte(r);
        byte(r);
        half(part);
        at_byte = end;
      }
      store_name(a->as_name, r);
    } else {
      store_name(first, r);
    }
    release(m);
  }
}

// Only annotations changes anything; the others have long been the language itself.
void Unit::future_import(const Node* node) {
  static const char* const kFeatures[] = {"annotations",     "nested_scopes",  "generators",     "division",
                                          "absolute_import", "with_statement", "print_function", "unicode_literals",
                                          "barry_as_FLUFL",  "generator_stop"};
  auto complain = [&](const char* format, Text a = {}) {
    fail(node, format, a);
    c_.error.no_end = true;
  };
  if (!c_.future_allowed) return fail(node, PACKED("from __future__ imports must occur at the beginning of the file"));
  for (Node* n : as<ImportFromNode>(node)->names) {
    Text name = as<AliasNode>(n)->name;
    bool known = false;
    for (const char* feature : kFeatures) known |= text_is(name, feature);
    if (text_is(name, "braces")) return complain("not a chance");
    if (!known) return complain("future feature %a is not defined", name);
    if (text_is(name, kFeatures[0])) c_.future_annotations = true;
  }
}

void Unit::import_from_statement(Node* node) {
  auto* f = as<ImportFromNode>(node);
  if (text_is(f->module, "__future__")) future_import(node);
  Local<Tuple> names(c_.vm, make_tuple(c_.vm, f->names.count));
  if (names.is_raised()) return;
  u32 i = 0;
  for (Node* n : f->names) {
    Value s = make_name(c_.vm, as<AliasNode>(n)->name.data, as<AliasNode>(n)->name.length);
    if (s.is_raised()) return;
    names->items[i++] = s;
  }
  u32 module = temp(), list = temp();
  u32 k = constant(names);
  op_rk(Op::LOADK, list, k);
  at(node);
  k = name_constant(f->module);
  begin(Op::IMPORT);
  byte(module);
  half(k);
  byte(f->level);
  byte(list);
  for (Node* n : f->names) {
    auto* a = as<AliasNode>(n);
    if (text_is(a->name, "*")) {
      op_r(Op::IMPORT_STAR, module);
      continue;
    }
    u32 m = mark();
    u32 r = temp();
    at(node);
    k = name_constant(a->name);
    begin(Op::IMPORT_FROM);
    byte(r);
    byte(module);
    half(k);
    store_name(a->as_name.length ? a->as_name : a->name, r);
    release(m);
  }
}

// ---- definitions

// Decorators are evaluated first, top down, into base, base + 1, ...; the decorated thing goes behind them.
void Unit::decorate(const NodeList& decorators, u32 base) {
  u32 n = decorators.count;
  Node* nodes[64];
  u32 i = 0;
  for (Node* d : decorators)
    if (i < 64) nodes[i++] = d;
  while (n--) {
    at(nodes[n < 64 ? n : 63]);
    op_rrr(Op::CALL, base + n, base + n, 1);
  }
}

void Unit::function_statement(Node* node) {
  auto* f = as<FunctionDefNode>(node);
  if (f->decorators.count > 64) return fail(node, PACKED("too many decorators"));
  u32 base = next_;
  for (Node* d : f->decorators) expression_to(d, temp());
  u32 r = temp();
  if (!f->type_params.empty()) {
    generic_function(node, r);
  } else {
    Value code = compile_function(node, f->name, f->parameters, &f->body, nullptr);
    if (code.is_raised()) return;
    make_function(node, &f->parameters, code, r, f->returns);
  }
  decorate(f->decorators, base);
  at(node);
  store_name(f->name, base);
}

void Unit::class_statement(Node* node) {
  auto* c = as<ClassDefNode>(node);
  if (c->decorators.count > 64) return fail(node, PACKED("too many decorators"));
  u32 base = next_;
  for (Node* d : c->decorators) expression_to(d, temp());
  u32 r = temp();
  if (c->type_params.empty())
    class_to(node, r);
  else
    generic_class(node, r);
  decorate(c->decorators, base);
  at(node);
  store_name(c->name, base);
}

// The class object, its bases being those in the tree. r: the topmost register in use.
void Unit::class_to(Node* node, u32 r) {
  auto* c = as<ClassDefNode>(node);
  Vm& vm = c_.vm;
  if (!check_keywords(c->keywords)) return;
  temps(2);
  Local<> name(vm, make_name(vm, c->name.data, c->name.length));
  if (name.is_raised()) return;
  {
    Scope* scope = child_scope(scope_, node);
    Local<> qualname(vm, definition_qualname(c->name, name));
    if (qualname.is_raised()) return;
    Unit body(c_, this, scope, name, qualname, node->line);
    body.class_body(node);
    Local<> code(vm, body.finish(kCodeClassBody));
    if (code.is_raised()) return;
    at(node);
    op_r(Op::BUILD_CLASS, r);
    make_function(node, nullptr, code, r + 1, nullptr);
  }
  op_rk(Op::LOADK, r + 2, name_constant(c->name));
  if (needs_spread(c->bases, c->keywords, 2))
    call_spread(node, r, r, 2, c->bases, c->keywords);
  else
    call_arguments(node, r, r, r + 1, c->bases, c->keywords, false);
}

void Unit::class_body(const Node* node) {
  auto* c = as<ClassDefNode>(node);
  arg_count_ = 1;
  local_count_ = narrow_count_ = next_ = highest_ = 1;
  Symbol* cell = frame_->needs_class_cell ? find_symbol(frame_, Text{"__class__", 9}) : nullptr;
  if (cell) {
    cell->slot = 1;
    next_ = highest_ = 2;
    op_r(Op::MAKE_CELL, 1);
  }
  u32 r = temp();
  op_rk(Op::LOAD_GLOBAL, r, name_constant(Text{"__name__", 8}));
  op_rk(Op::STORE_NAME, r, name_constant(Text{"__module__", 10}));
  u32 k = constant(qualname_);
  op_rk(Op::LOADK, r, k);
  op_rk(Op::STORE_NAME, r, name_constant(Text{"__qualname__", 12}));
  Node* first = c->body.first;
  if (c_.docstrings && first && first->kind == NodeKind::kExprStmt &&
      as<ExprStmtNode>(first)->value->kind == NodeKind::kString) {
    expression_to(as<ExprStmtNode>(first)->value, r);
    op_rk(Op::STORE_NAME, r, name_constant(Text{"__doc__", 7}));
  }
  if (!c->type_params.empty()) {
    load_name(kTypeParamsName, r, node);
    op_rk(Op::STORE_NAME, r, name_constant(Text{"__type_params__", 15}));
  }
  release(r);
  statements(c->body);
  if (cell)
    op_r(Op::RETURN, 1);
  else
    end_body();
}

}  // namespace adder::vm
