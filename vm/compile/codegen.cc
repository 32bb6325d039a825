// Units: emitting, constants, registers, names, blocks, and putting a Code object together.
#include "vm/compile/codegen.h"

#include "vm/objects/number_literal.h"

namespace adder::vm {

Unit::Unit(Compilation& c, Unit* outer, Scope* scope, Value name, Value qualname, u32 first_line)
    : c_(c),
      outer_(outer),
      scope_(scope),
      frame_(scope),
      code_(c.vm, Value()),
      lines_(c.vm, Value()),
      handlers_(c.vm, Value()),
      captures_(c.vm, Value()),
      consts_(c.vm, Value()),
      names_(c.vm, Value()),
      name_(c.vm, name),
      qualname_(c.vm, qualname),
      doc_(c.vm, Value::none()),
      first_line_(first_line),
      last_line_(first_line) {
  position_.line = first_line;
  consts_ = make_list(c.vm);
  if (consts_.is_raised()) return;
  for (int i = 0; i < 3; ++i)
    if (!list_append(c.vm, consts_, Value::none())) return;
  names_ = make_dict(c.vm);
}

bool Unit::failed() const { return c_.error.is_set() || c_.vm.has_pending(); }
void Unit::fail(const Node* node, const char* format, Text a) {
  if (c_.error.is_set()) return;
  c_.error.set(ErrorKind::kSyntax, c_.source, SourceRange{node->line, node->column, node->end_line(), node->end_column},
               format, a);
  c_.error.from_compiler = true;
}

// ---- bytes

bool Unit::grow(Local<Blob>& blob, u32 size, u32 more) {
  u32 have = blob.value().is_undefined() ? 0 : blob->len;
  if (size + more <= have) return true;
  if (failed()) return false;
  u32 wanted = have ? have * 2 : 64;
  while (wanted < size + more) wanted *= 2;
  Value fresh = make_blob(c_.vm, wanted);
  if (fresh.is_raised()) return false;
  if (have) std::memcpy(fresh.as<Blob>()->data, blob->data, size);
  blob = fresh;
  return true;
}

// Makes room for an instruction.
void Unit::begin(Op o) {
  if (size_ + kLongestInstruction > code_room_) code_room_ = grow(code_, size_, kLongestInstruction) ? code_->len : 0;
  last_op_ = size_;
  byte(static_cast<u32>(o));
}

void Unit::put_varint(u32 v) {
  do {
    if (line_size_ == line_room_) {
      if (!grow(lines_, line_size_, 1)) return;
      line_room_ = lines_->len;
    }
    lines_->data[line_size_++] = static_cast<u8>((v & 0x7F) | (v > 0x7F ? 0x80 : 0));
    v >>= 7;
  } while (v);
}

// Writes the position that holds from position_from_ to `until`.
void Unit::line_entry(u32 until) {
  if (until == position_from_) return;
  const i32 delta = static_cast<i32>(position_.line) - static_cast<i32>(last_line_);
  const u32 form = delta == 0 ? 0 : delta == 1 ? 1 : 2, columns = position_.end_column ? 4 : 0;
  put_varint((until - position_from_) << 3 | columns | form);
  if (form == 2) put_varint(static_cast<u32>(delta << 1) ^ static_cast<u32>(delta >> 31));
  if (columns) {
    put_varint(position_.column);
    put_varint(position_.end_column > position_.column && position_.end_column != ~0u
                   ? position_.end_column - position_.column
                   : 0);
  }
  last_line_ = position_.line;
  position_from_ = until;
}

void Unit::at(const Node* node) {
  const bool columns = c_.columns;
  u32 end = !columns ? 0 : node->end_line_delta ? ~0u : node->end_column;
  u32 column = columns ? node->column : 0;
  if (position_.line == node->line && position_.column == column && position_.end_column == end) return;
  line_entry(size_);
  position_ = {node->line, column, end};
}

// ---- jumps: until its label is bound, a jump's operand holds the distance to the label's previous waiting jump

void Unit::too_large() {
  c_.error.set(ErrorKind::kSyntax, c_.source, SourceRange{position_.line, kNoColumn, position_.line, kNoColumn},
               "code block is too large");
}

void Unit::jump_operand(Label& label) {
  if (label.target != ~0u) {
    i32 distance = static_cast<i32>(label.target) - static_cast<i32>(size_ + 2);
    if (distance < -32768 && label.island) distance = static_cast<i32>(label.island) - static_cast<i32>(size_ + 2);
    if (distance < -32768) too_large();
    half(static_cast<u32>(distance) & 0xFFFF);
    return;
  }
  if (label.last_patch == ~0u) {
    label.first_patch = size_;
    label.next = waiting_;
    waiting_ = &label;
  }
  u32 distance = label.last_patch == ~0u ? 0 : size_ - label.last_patch;
  if (distance > 0xFFFF) too_large();
  label.last_patch = size_;
  half(distance);
}
void Unit::jump(Op o, Label& label) {
  begin(o);
  jump_operand(label);
}
void Unit::jump_r(Op o, u32 r, Label& label) {
  begin(o);
  byte(r);
  jump_operand(label);
}
void Unit::bind(Label& label) {
  label.target = size_;
  last_op_ = ~0u;
  if (label.last_patch != ~0u) last_target_ = size_;
  if (label.last_patch != ~0u) {
    Label** at = &waiting_;
    while (*at && *at != &label) at = &(*at)->next;
    if (*at) *at = label.next;
  }
  patch_waiting(label);
}

// The jumps that wait for the label go to where the code ends now.
void Unit::patch_waiting(Label& label) {
  if (failed()) return;
  for (u32 p = label.last_patch; p != ~0u;) {
    u8* at = code_->data + p;
    u32 back = read_u16(at);
    i32 distance = static_cast<i32>(size_) - static_cast<i32>(p + 2);
    if (distance > 32767) return too_large();
    at[0] = static_cast<u8>(distance);
    at[1] = static_cast<u8>(distance >> 8);
    p = back ? p - back : ~0u;
  }
  label.last_patch = ~0u;
}

// Between statements: jumps that have waited long get an island, and so do the tops of long loops.
void Unit::islands() {
  constexpr u32 kFar = 20000;  // leaves 12 KB for the statement that follows
  if (size_ < kFar || failed()) return;
  Label over;
  auto skip = [&] {
    if (over.last_patch == ~0u) jump(Op::JUMP, over);
  };
  for (Label* l = waiting_; l; l = l->next) {
    if (l == &over || size_ - l->first_patch < kFar) continue;
    skip();
    patch_waiting(*l);
    begin(Op::JUMP);
    l->first_patch = l->last_patch = size_;
    half(0);
  }
  for (Block* b = block_; b; b = b->outer) {
    if (b->kind != BlockKind::Loop || b->top->target == ~0u) continue;
    Label& top = *b->top;
    u32 near = top.island ? top.island : top.target;
    if (size_ - near < kFar) continue;
    skip();
    u32 here = size_;
    Label nearest;
    nearest.target = near;
    jump(Op::LOOP, nearest);
    top.island = here;
  }
  if (over.last_patch != ~0u) bind(over);
}

// A jump backward that is not far.
bool Unit::is_near(u32 target) const { return size_ - target < 32000; }
void Unit::loop_back(const Label& top) {
  Label l;
  l.target = top.target;
  l.island = top.island;
  jump(Op::LOOP, l);
}
void Unit::emit_return_none() { begin(Op::RETURN_NONE); }
// At the end of a body.
void Unit::end_body() {
  // Also behind a dead expression, as in `return; yield`: what runs off the end is refused in an image.
  if (is_reachable() || last_op_ == ~0u || !may_end_code(static_cast<Op>(code_->data[last_op_]))) emit_return_none();
}

// ---- constants

Value Unit::text_value(Text t, bool intern_it) {
  return intern_it ? make_name(c_.vm, t.data, t.length) : make_str(c_.vm, t.data, t.length);
}

u32 Unit::name_constant(Text name) {
  if (failed()) return 0;
  Value s = make_name(c_.vm, name.data, name.length);
  return s.is_raised() ? 0 : name_constant(s);
}

u32 Unit::name_constant(Value interned) {
  if (failed()) return 0;
  Local<> s(c_.vm, interned);
  Value known = dict_get_name(names_, s);
  if (!known.is_undefined()) return static_cast<u32>(known.as_small());
  u32 k = consts_->len;
  if (k > 0xFFFF)
    c_.error.set(ErrorKind::kSyntax, c_.source, SourceRange{position_.line, kNoColumn, position_.line, kNoColumn},
                 "too many names");
  if (!list_append(c_.vm, consts_, s)) return 0;
  if (!dict_set(c_.vm, names_, s, Value::small(k))) return 0;
  return k;
}

static bool looks_like_name(Text t) {
  if (!t.length || t.length > 40) return false;
  for (u32 i = 0; i < t.length; ++i) {
    char c = t.data[i];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (i && c >= '0' && c <= '9'))) return false;
  }
  return true;
}

Value Unit::constant_value(Node* node) {
  Vm& vm = c_.vm;
  switch (node->kind) {
    case NodeKind::kNumber:
      return parse_number_literal(vm, as<NumberNode>(node)->literal.data, as<NumberNode>(node)->literal.length);
    case NodeKind::kString:
      return text_value(as<StringNode>(node)->value, looks_like_name(as<StringNode>(node)->value));
    case NodeKind::kBytes: {
      // An empty Text has no pointer that could be told from "zeroed".
      Text t = as<StringNode>(node)->value;
      return make_bytes(vm, t.length ? t.data : "", t.length);
    }
    case NodeKind::kNone: return Value::none();
    case NodeKind::kTrue: return Value::true_();
    case NodeKind::kFalse: return Value::false_();
    case NodeKind::kEllipsis: return Value::ellipsis();
    case NodeKind::kFolded: return list_item(c_.folded, static_cast<FoldedNode*>(node)->index);
    case NodeKind::kTuple: {
      auto& items = as<SequenceNode>(node)->items;
      Local<Tuple> t(vm, make_tuple(vm, items.count));
      if (t.is_raised()) return t;
      u32 i = 0;
      for (Node* n : items) {
        Value v = TRY(constant_value(n));
        t->items[i++] = v;
      }
      return t;
    }
    default: return Value();
  }
}

// ---- registers and flow

u32 Unit::temps(u32 n) {
  u32 r = next_;
  next_ += n;
  if (next_ > highest_) highest_ = next_;
  if (next_ > 250) {
    c_.error.set(ErrorKind::kSyntax, c_.source, SourceRange{position_.line, kNoColumn, position_.line, kNoColumn},
                 "too many local variables or too deep an expression");
    next_ = r;
  }
  return r;
}
u32 Unit::temp() { return temps(1); }

void Unit::meet(const Flow& f) {
  for (int i = 0; i < 8; ++i) flow_.bits[i] &= f.bits[i];
}
void Unit::unreachable() {
  for (auto& b : flow_.bits) b = ~0u;
}

// ---- names

u32 Unit::free_index(Symbol* s) {
  if (s->slot >= 0) return static_cast<u32>(s->slot);
  // Where does the frame around find the cell?
  Place p = outer_->find_cell(s->name);
  Capture cap{static_cast<u8>(p.kind == NamePlace::kCell ? 0 : 1), static_cast<u8>(p.slot)};
  if (!grow(captures_, capture_count_ * 2, 2)) return 0;
  captures_->data[capture_count_ * 2] = cap.from_free;
  captures_->data[capture_count_ * 2 + 1] = cap.index;
  s->slot = static_cast<int16_t>(capture_count_++);
  if (capture_count_ > 255) fail(frame_->node, PACKED("too many captured variables"));
  free_count_ = capture_count_;
  return static_cast<u32>(s->slot);
}

// Where this frame has the cell that an inner frame captures: in a register, or among its own free cells.
Unit::Place Unit::find_cell(Text name) {
  for (Scope* s = scope_;; s = s->parent) {
    Symbol* y = find_symbol(s, name);
    if (y && y->place == NamePlace::kCell && y->slot >= 0) return {NamePlace::kCell, static_cast<u32>(y->slot), y};
    if (s == frame_) return {NamePlace::kFree, free_index(y), y};
  }
}

// Looks outwards through the comprehensions of this frame to the frame's own scope.
Unit::Place Unit::find(Text name) {
  for (Scope* s = scope_;; s = s->parent) {
    Symbol* y = find_symbol(s, name);
    if (s != frame_) {
      if (!y) continue;
      if (y->bound && !y->is_nonlocal && !y->is_global) return {y->place, static_cast<u32>(y->slot), y};
      if (y->place == NamePlace::kGlobal) return {NamePlace::kGlobal, 0, y};
      continue;
    }
    if (!y) return {frame_->namespace_body && s == scope_ ? NamePlace::kNamespace : NamePlace::kGlobal, 0, nullptr};
    NamePlace place = y->place;
    if (place == NamePlace::kUnresolved && y->passed_through) place = NamePlace::kFree;
    if (scope_ != frame_ && frame_->kind == ScopeKind::kClass &&
        place != NamePlace::kCell)  // comprehensions do not see class names
      place = y->passed_through ? NamePlace::kFree : NamePlace::kGlobal;
    switch (place) {
      case NamePlace::kFree: return {place, free_index(y), y};
      case NamePlace::kNamespaceFree: return {place, free_index(y), y};
      case NamePlace::kNamespace:
        // A nested function's cell may pass through a class body that binds the name itself.
        return {place, 0, y};
      default: return {place, static_cast<u32>(y->slot < 0 ? 0 : y->slot), y};
    }
  }
}

void Unit::load_name(Text raw, u32 dst, const Node* node) {
  Text name = mangle(c_.arena, raw, scope_->class_name);
  at(node);
  if (text_is(name, "__debug__")) return op_rr(Op::LOADS, dst, optimized() ? kSingletonFalse : kSingletonTrue);
  Place p = find(name);
  switch (p.kind) {
    case NamePlace::kLocal:
      if (!certainly_assigned(p.slot)) op_r(Op::CHECK, p.slot);
      if (dst != p.slot) op_rr(Op::MOVE, dst, p.slot);
      return;
    case NamePlace::kWideLocal:
      begin(Op::WIDE_LOAD);
      byte(dst);
      return half(p.slot);
    case NamePlace::kCell: return op_rr(Op::LOAD_CELL, dst, p.slot);
    case NamePlace::kFree: return op_rr(Op::LOAD_FREE, dst, p.slot);
    case NamePlace::kNamespace: return op_rk(Op::LOAD_NAME, dst, name_constant(name));
    case NamePlace::kNamespaceFree: {
      u32 k = name_constant(name);
      begin(Op::LOAD_NAME_FREE);
      byte(dst);
      byte(p.slot);
      return half(k);
    }
    default: return op_rk(Op::LOAD_GLOBAL, dst, name_constant(name));
  }
}

void Unit::store_name(Text raw, u32 src) {
  Text name = mangle(c_.arena, raw, scope_->class_name);
  Place p = find(name);
  switch (p.kind) {
    case NamePlace::kLocal:
      if (p.slot != src) op_rr(Op::MOVE, p.slot, src);
      if (!p.symbol->deleted) assign(p.slot);
      return;
    case NamePlace::kWideLocal:
      begin(Op::WIDE_STORE);
      half(p.slot);
      return byte(src);
    case NamePlace::kCell: return op_rr(Op::STORE_CELL, p.slot, src);
    case NamePlace::kFree: return op_rr(Op::STORE_FREE, p.slot, src);
    case NamePlace::kNamespace:
    case NamePlace::kNamespaceFree: return op_rk(Op::STORE_NAME, src, name_constant(name));
    default: return op_rk(Op::STORE_GLOBAL, src, name_constant(name));
  }
}

void Unit::delete_name(Text raw, const Node* node) {
  at(node);
  Text name = mangle(c_.arena, raw, scope_->class_name);
  Place p = find(name);
  switch (p.kind) {
    case NamePlace::kLocal: op_r(Op::CHECK, p.slot); return op_r(Op::CLEAR, p.slot);
    case NamePlace::kWideLocal: {
      u32 m = mark(), r = temp();
      load_name(raw, r, node);
      op_r(Op::CLEAR, r);
      store_name(raw, r);
      return release(m);
    }
    case NamePlace::kCell: return op_r(Op::CLEAR_CELL, p.slot);
    case NamePlace::kFree: return op_r(Op::CLEAR_FREE, p.slot);
    case NamePlace::kNamespace:
    case NamePlace::kNamespaceFree: begin(Op::DEL_NAME); return half(name_constant(name));
    default: begin(Op::DEL_GLOBAL); return half(name_constant(name));
  }
}

// ---- blocks

void Unit::open(Block& b) {
  b.outer = block_;
  block_ = &b;
  constexpr u32 kMaxBlocks = 20;  // CPython's limit
  if (++block_depth_ > kMaxBlocks && statement_) fail(statement_, PACKED("too many statically nested blocks"));
  b.open = b.kind != BlockKind::Loop && b.kind != BlockKind::ExceptBody;
  b.start = size_;
}

void Unit::end_protection(Block& b) {
  if (!b.open) return;
  b.open = false;
  if (b.start == size_) return;
  if (!grow(handlers_, handler_count_ * sizeof(PendingHandler), sizeof(PendingHandler))) return;
  PendingHandler h{b.start, size_, b.exception_register, ~0u, b.handler};
  std::memcpy(handlers_->data + handler_count_ * sizeof h, &h, sizeof h);
  ++handler_count_;
}

void Unit::close(Block& b) {
  end_protection(b);
  block_ = b.outer;
  --block_depth_;
}

void Unit::unwind_block(Block* b) {
  switch (b->kind) {
    case BlockKind::Loop:
    case BlockKind::Protected: return;
    case BlockKind::Finally: return statements(*b->finally_body);
    case BlockKind::With: {
      u32 m = mark();
      u32 base = temps(4);
      at(b->node);
      op_rr(Op::MOVE, base, b->exit_register);
      for (u32 i = 1; i < 4; ++i) op_rr(Op::LOADS, base + i, kSingletonNone);
      op_rrr(Op::CALL, base, base, 3);
      if (b->node->op) {
        op_rrr(Op::GET_AWAITABLE, base + 1, base, 2);
        await_pair(base);
      }
      return release(m);
    }
    case BlockKind::ExceptBody: return op_r(Op::EXIT_EXCEPT, b->outer_handled);
    case BlockKind::ExceptName: {
      u32 m = mark();
      u32 t = temp();
      op_rr(Op::LOADS, t, kSingletonNone);
      store_name(b->name, t);
      delete_name(b->name, b->node);
      return release(m);
    }
  }
}

// Emits what leaving all blocks inside `outermost` takes (null: all), while each is switched off and its protection
// suspended.
void Unit::unwind_to(Block* outermost) {
  Block* saved = block_;
  u8 saved_handled = handled_;
  for (Block* b = saved; b != outermost; b = b->outer) {
    end_protection(*b);
    block_ = b->outer;
    if (b->kind == BlockKind::ExceptBody) handled_ = b->outer_handled;
    unwind_block(b);
  }
  block_ = saved;
  handled_ = saved_handled;
}

// After the jump or return that unwind_to() was for: what follows is inside the blocks again.
void Unit::reopen(Block* outermost) {
  for (Block* b = block_; b != outermost; b = b->outer) {
    if (b->kind == BlockKind::Loop || b->kind == BlockKind::ExceptBody) continue;
    b->open = true;
    b->start = size_;
  }
}

void Unit::bind_handler(Label& label) {
  bind(label);
  last_target_ = size_;
  for (u32 i = 0; i < handler_count_ && !failed(); ++i) {
    auto* at = handlers_->data + i * sizeof(PendingHandler);
    PendingHandler h;
    std::memcpy(&h, at, sizeof h);
    if (h.label != &label || h.target != ~0u) continue;
    h.target = size_;
    std::memcpy(at, &h, sizeof h);
  }
}

// ---- the Code object

Value Unit::finish(u16 flags) {
  Vm& vm = c_.vm;
  if (failed()) return Value::raised();
  line_entry(size_);
  if (failed()) return Value::raised();
  u32 code_bytes = (size_ + 3) & ~3u;
  u32 total = sizeof(CodeHeader) + code_bytes + handler_count_ * sizeof(Handler) + capture_count_ * sizeof(Capture) +
              line_size_;
  Local<Blob> text(vm, make_blob(vm, total));
  if (text.is_raised()) return text;
  CodeHeader h{};
  h.flags = flags;
  h.register_count = static_cast<u16>(local_count_ > kFirstWideRegister ? local_count_ : highest_ + 1);
  h.arg_count = arg_count_;
  h.positional_only_count = posonly_;
  h.keyword_only_count = kwonly_;
  h.free_count = static_cast<u8>(capture_count_);
  h.local_count = static_cast<u16>(local_count_);
  h.handler_count = static_cast<u16>(handler_count_);
  h.first_line = first_line_;
  h.bytecode_size = size_;
  u8* to = text->data;
  std::memcpy(to, &h, sizeof h);
  to += sizeof h;
  if (size_) std::memcpy(to, code_->data, size_);
  to += code_bytes;
  for (u32 i = 0; i < handler_count_; ++i, to += sizeof(Handler)) {
    PendingHandler p;
    std::memcpy(&p, handlers_->data + i * sizeof p, sizeof p);
    Handler out{p.start, p.end, p.target, static_cast<u16>(p.exception_register), 0};
    std::memcpy(to, &out, sizeof out);
  }
  if (capture_count_) std::memcpy(to, captures_->data, capture_count_ * sizeof(Capture));
  to += capture_count_ * sizeof(Capture);
  if (line_size_) std::memcpy(to, lines_->data, line_size_);

  // varnames and freenames
  Local<Tuple> vars(vm, make_tuple(vm, local_count_));
  if (vars.is_raised()) return vars;
  Local<Tuple> frees(vm, make_tuple(vm, capture_count_));
  if (frees.is_raised()) return frees;
  // Registers without a name, which are temporaries below the wide locals, look like the iterable of a generator
  // expression: locals() leaves them out.
  Value unnamed = TRY(make_name(vm, ".0", 2));
  for (u32 i = 0; i < local_count_; ++i) vars->items[i] = unnamed;
  for (Symbol* s = frame_->symbols; s; s = s->next) {
    if (s->slot < 0) continue;
    Value name = TRY(make_name(vm, s->name.data, s->name.length));
    bool local = s->place == NamePlace::kLocal || s->place == NamePlace::kCell || s->place == NamePlace::kWideLocal;
    if (local && static_cast<u32>(s->slot) < local_count_)
      vars->items[s->slot] = name;
    else if (!local && static_cast<u32>(s->slot) < capture_count_)
      frees->items[s->slot] = name;
  }
  u32 n = consts_->len;
  Local<Array> consts(vm, make_array(vm, n));
  if (consts.is_raised()) return consts;
  for (u32 i = 3; i < n; ++i) consts->items[i] = list_item(consts_, i);
  consts->items[0] = vars;
  consts->items[1] = frees;
  consts->items[2] = doc_;
  Value made = TRY(make_code(vm));
  auto* code = made.as<Code>();
  code->text = text;
  code->consts = consts;
  code->name = name_;
  code->qualname = qualname_;
  code->filename = c_.filename;
  return made;
}

}  // namespace adder::vm
