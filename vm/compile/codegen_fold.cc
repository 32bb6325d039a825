// Constants: what can be computed now is, and what is equal is kept once.
//
// A folded expression's node becomes a FoldedNode, whose value is in the compilation's list: trees have no Values. What
// raises is left to run time, and so is what would make a constant much larger than its source.
#include "vm/compile/codegen.h"
#include "vm/objects/set.h"

namespace adder::vm {

namespace {

constexpr u32 kMostBits = 128, kMostText = 4096, kMostItems = 256;  // CPython's limits

u32 bits_of(Value v) {
  if (!v.is_small()) return v.obj()->len * 32;
  u32 n = 0;
  for (i64 i = v.as_small(); i; i /= 2) ++n;
  return n;
}
bool is_int(Value v) { return v.is_small() || v.is(Kind::Int) || v.is_bool(); }
bool is_text(Value v) { return v.is(Kind::Str) || v.is(Kind::Bytes); }

bool fits_repeated(Value sequence, Value times) {
  if (!times.is_small()) return false;
  const u32 most = is_text(sequence) ? kMostText : sequence.is(Kind::Tuple) ? kMostItems : 0;
  const i64 n = times.as_small();
  return n <= 0 || (n <= most && static_cast<u64>(n) * sequence.obj()->len <= most);
}

bool stays_small(BinaryOp op, Value a, Value b) {
  if (a.is_bool() || b.is_bool()) return false;  // rare
  const bool ints = is_int(a) && is_int(b);
  switch (op) {
    case BinaryOp::Mul:
      if (ints) return bits_of(a) + bits_of(b) <= kMostBits;
      if (is_int(a) && b.is_object() && !b.is(Kind::Float)) return fits_repeated(b, a);
      if (is_int(b) && a.is_object() && !a.is(Kind::Float)) return fits_repeated(a, b);
      return true;
    case BinaryOp::Pow:
      return !ints || (b.is_small() && b.as_small() <= i64{kMostBits} && bits_of(a) * i64{b.as_small()} <= kMostBits);
    case BinaryOp::LShift: return !ints || (b.is_small() && b.as_small() <= i64{kMostBits} && bits_of(a) <= kMostBits);
    case BinaryOp::Mod: return !is_text(a);
    case BinaryOp::MatMul: return false;
    default: return true;
  }
}

BinaryOp operation(u8 op) {
  static constexpr BinaryOp kOps[] = {BinaryOp::Or,     BinaryOp::Xor,      BinaryOp::And, BinaryOp::LShift,
                                      BinaryOp::RShift, BinaryOp::Add,      BinaryOp::Sub, BinaryOp::Mul,
                                      BinaryOp::Div,    BinaryOp::FloorDiv, BinaryOp::Mod, BinaryOp::MatMul,
                                      BinaryOp::Pow};
  return kOps[op];
}

bool same_constant(Value a, Value b) {
  if (a == b) return true;
  if (!a.is_object() || !b.is_object()) return false;
  const Object *x = a.obj(), *y = b.obj();
  if (x->kind != y->kind || x->len != y->len || (x->flags & kNegative) != (y->flags & kNegative)) return false;
  switch (x->kind) {
    case Kind::Float: return std::memcmp(&a.as<Float>()->value, &b.as<Float>()->value, sizeof(double)) == 0;
    case Kind::Int: return std::memcmp(a.as<Int>()->digits, b.as<Int>()->digits, size_t{x->len} * 4) == 0;
    case Kind::Str: return std::memcmp(a.as<Str>()->data(), b.as<Str>()->data(), x->len) == 0;
    case Kind::Bytes: return std::memcmp(a.as<Bytes>()->data, b.as<Bytes>()->data, x->len) == 0;
    case Kind::Tuple:
      for (u32 i = 0; i < x->len; ++i)
        if (!same_constant(a.as<Tuple>()->items[i], b.as<Tuple>()->items[i])) return false;
      return true;
    default: return false;
  }
}

}  // namespace

u32 Unit::constant(Value v) {
  if (failed() || v.is_raised()) return 0;
  u32 n = consts_->len;
  constexpr u32 kLooksBack = 48;
  for (u32 i = n; i-- > 3 && i + kLooksBack > n;)
    if (same_constant(list_item(consts_, i), v)) return i;
  if (!list_append(c_.vm, consts_, v)) return 0;
  if (n >= 0xFFFF)
    c_.error.set(ErrorKind::kSyntax, c_.source, SourceRange{position_.line, kNoColumn, position_.line, kNoColumn},
                 "too many constants");
  return n;
}

void Unit::constant_to(const Node* node, Value v, u32 dst) {
  Local<> keep(c_.vm, v);
  at(node);
  v = keep;
  if (v.is_small() && v.as_small() >= -32768 && v.as_small() <= 32767) {
    begin(Op::LOADI);
    byte(dst);
    return half(static_cast<u32>(v.as_small()) & 0xFFFF);
  }
  const int singleton = v.is_none()              ? kSingletonNone
                        : v.is_true()            ? kSingletonTrue
                        : v.is_false()           ? kSingletonFalse
                        : v == Value::ellipsis() ? kSingletonEllipsis
                                                 : -1;
  if (singleton >= 0) return op_rr(Op::LOADS, dst, static_cast<u32>(singleton));
  const u32 k = looks_interned(keep) ? name_constant(keep) : constant(keep);
  op_rk(Op::LOADK, dst, k);
}

// The node becomes the constant v. False: v is what an operation that is left to run time raised.
bool Unit::become(Node* node, Value v) {
  if (v.is_raised()) {
    if (!pending_is(c_.vm, kMemoryErrorType)) c_.vm.pending = Value();
    return false;
  }
  if (is_text(v) && v.obj()->len > kMostText) return false;
  Local<> keep(c_.vm, v);
  if (c_.folded.value().is_undefined()) c_.folded = make_list(c_.vm);
  if (c_.folded.is_raised() || !list_append(c_.vm, c_.folded, keep)) return false;
  node->kind = NodeKind::kFolded;
  static_cast<FoldedNode*>(node)->index = c_.folded.value().as<List>()->len - 1;
  return true;
}

bool Unit::fold_unary(Node* node) {
  Node* operand = as<UnaryOpNode>(node)->operand;
  if (!is_constant(operand)) return false;
  Value v = constant_value(operand);
  if (v.is_raised()) return become(node, v);
  Local<> keep(c_.vm, v);
  switch (static_cast<UnaryOperator>(node->op)) {
    case UnaryOperator::kNot: {
      Value t = truth(c_.vm, v);
      return become(node, t.is_raised() ? t : Value::boolean(t.is_false()));
    }
    case UnaryOperator::kInvert: return is_int(v) && !v.is_bool() && become(node, unary(c_.vm, UnaryOp::Invert, v));
    case UnaryOperator::kPlus: return become(node, unary(c_.vm, UnaryOp::Pos, v));
    default: return become(node, unary(c_.vm, UnaryOp::Neg, v));
  }
}

// One operation, its left operand being known to be constant.
bool Unit::fold_binary(Node* node) {
  auto* b = as<BinaryOpNode>(node);
  if (!is_constant(b->right)) return false;
  Local<> left(c_.vm, constant_value(b->left));
  if (left.is_raised()) return become(node, left);
  Value right = constant_value(b->right);
  if (right.is_raised()) return become(node, right);
  const BinaryOp op = operation(b->op);
  return stays_small(op, left, right) && become(node, adder::vm::binary(c_.vm, op, left, right));
}

// A set display of constants that nothing can change: a frozenset.
bool Unit::fold_set(Node* node) {
  for (Node* n : as<SequenceNode>(node)->items)
    if (!is_constant(n)) return false;
  node->kind = NodeKind::kTuple;
  Value items = constant_value(node);
  node->kind = NodeKind::kSet;
  return become(node, items.is_raised() ? items : set_from_iterable(c_.vm, items, true));
}

// Is the expression a constant, or can it be made one?
bool Unit::is_constant(Node* node) {
  switch (node->kind) {
    case NodeKind::kNumber:
    case NodeKind::kString:
    case NodeKind::kBytes:
    case NodeKind::kNone:
    case NodeKind::kTrue:
    case NodeKind::kFalse:
    case NodeKind::kEllipsis:
    case NodeKind::kFolded: return true;
    case NodeKind::kUnaryOp: return fold_unary(node);
    case NodeKind::kBinaryOp: {
      const Node* leaf = node;
      while (leaf->kind == NodeKind::kBinaryOp) leaf = as<BinaryOpNode>(leaf)->left;
      if (leaf->kind == NodeKind::kName || leaf->kind == NodeKind::kCall || leaf->kind == NodeKind::kAttribute)
        return false;
      constexpr u32 kDeepest = 64;
      Node* chain[kDeepest];
      u32 n = 0;
      for (Node* at = node; at->kind == NodeKind::kBinaryOp; at = as<BinaryOpNode>(at)->left) {
        if (n == kDeepest) return false;
        chain[n++] = at;
      }
      if (!is_constant(as<BinaryOpNode>(chain[n - 1])->left)) return false;
      while (n--)
        if (!fold_binary(chain[n])) return false;
      return true;
    }
    case NodeKind::kTuple:
      for (Node* n : as<SequenceNode>(node)->items)
        if (!is_constant(n)) return false;
      return true;
    default: return false;
  }
}

// A test whose outcome is known: 0 or 1; -1: it is not.
int Unit::known_truth(Node* node) {
  if (node->kind == NodeKind::kName && text_is(as<NameNode>(node)->id, "__debug__")) return !optimized();
  if (!is_constant(node)) return -1;
  Value v = constant_value(node);
  if (!v.is_raised()) v = truth(c_.vm, v);
  if (!v.is_raised()) return v.is_true();
  if (!pending_is(c_.vm, kMemoryErrorType)) c_.vm.pending = Value();
  return -1;
}

// ---- constants that a loop needs in a register are put there before it begins

void Unit::pin(const LoopConstant* first) {
  if (pin_count_) return;  // those of the loop around are there
  for (const LoopConstant* l = first; l && pin_count_ < kMostPins; l = l->next) {
    u32 r = temp();
    expression_to(l->node, r);
    pins_[pin_count_++] = Pin{l->node, static_cast<u8>(r)};
  }
}

// The register that holds the constant, or -1.
int Unit::pinned(const Node* node) const {
  for (u32 i = 0; i < pin_count_; ++i)
    if (pins_[i].node->kind == node->kind && same_literal(pins_[i].node, node)) return pins_[i].r;
  return -1;
}

}  // namespace adder::vm
