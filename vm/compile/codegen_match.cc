// match statements (PEP 634). The subject stays in one register; a case is tests that jump to the next case, then the
// stores of its captures, all at once when the whole pattern has matched, then the guard. Each name that a case
// captures has a temporary of its own from the start, so the alternatives of an or-pattern, whichever matches, leave
// their captures in the same places.
#include "vm/compile/codegen.h"

namespace adder::vm {

struct PatternCapture {
  PatternCapture* next;
  Text name;
  const Node* where;
  u32 reg;
};

namespace {

PatternCapture* find_capture(PatternCapture* list, Text name) {
  while (list && !text_equal(list->name, name)) list = list->next;
  return list;
}

// Matches whatever comes: a capture, the wildcard, a group of such, or alternatives that end in one.
bool irrefutable(const Node* p) {
  if (p->kind == NodeKind::kMatchAs) return !as<MatchAsNode>(p)->pattern || irrefutable(as<MatchAsNode>(p)->pattern);
  if (p->kind != NodeKind::kMatchOr) return false;
  for (const Node* n : as<MatchOrNode>(p)->patterns)
    if (irrefutable(n)) return true;
  return false;
}

bool is_wildcard(const Node* p) {
  if (p->kind == NodeKind::kMatchStar) return !as<MatchStarNode>(p)->name.length;
  return p->kind == NodeKind::kMatchAs && !as<MatchAsNode>(p)->pattern && !as<MatchAsNode>(p)->name.length;
}

}  // namespace

void Unit::match_statement(Node* node) {
  auto* m = as<MatchNode>(node);
  u32 subject = value(m->subject);
  Label done;
  Flow merged{};
  bool have = false;
  u32 left = m->cases.count;
  for (Node* n : m->cases) {
    auto* c = as<MatchCaseNode>(n);
    --left;
    PatternCapture* captures = nullptr;
    collect_captures(c->pattern, &captures, c->guard || !left);
    if (failed()) return;
    u32 saved = mark();
    for (PatternCapture* k = captures; k; k = k->next) k->reg = temp();
    Label other;
    Flow before = flow_;
    pattern(c->pattern, subject, captures, other);
    for (PatternCapture* k = captures; k; k = k->next) {
      at(k->where);
      store_name(k->name, k->reg);
    }
    if (c->guard) jump_if(c->guard, false, other, c->guard);
    release(saved);
    statements(c->body);
    if (failed()) return;
    if (have) meet(merged);
    merged = flow_;
    have = true;
    jump(Op::JUMP, done);
    bind(other);
    flow_ = before;
    if (!c->guard && irrefutable(c->pattern)) unreachable();
  }
  if (have) meet(merged);
  bind(done);
}

// Appends what `p` captures, in the order of its names, and checks what the grammar cannot. may_match_all: nothing
// comes after `p` that it would make unreachable.
void Unit::collect_captures(const Node* p, PatternCapture** list, bool may_match_all) {
  last_pattern_ = p;  // errors are told where the walk has come to
  auto add = [&](Text name) {
    if (!name.length || failed()) return;
    if (find_capture(*list, name))
      return fail(last_pattern_, PACKED("multiple assignments to name '%a' in pattern"), name);
    auto* fresh = c_.arena.make<PatternCapture>();
    if (!fresh) return c_.error.set_out_of_memory();
    *fresh = {nullptr, name, p, 0};
    while (*list) list = &(*list)->next;
    *list = fresh;
  };
  auto each = [&](const NodeList& patterns) {
    for (const Node* n : patterns) collect_captures(n, list, true);
  };
  switch (p->kind) {
    case NodeKind::kMatchSequence: {
      const Node* star = nullptr;
      for (const Node* n : as<MatchSequenceNode>(p)->patterns) {
        if (n->kind != NodeKind::kMatchStar) continue;
        if (star) return fail(p, PACKED("multiple starred names in sequence pattern"));
        star = n;
      }
      return each(as<MatchSequenceNode>(p)->patterns);
    }
    case NodeKind::kMatchStar: return add(as<MatchStarNode>(p)->name);
    case NodeKind::kMatchMapping:
      for (const Node* n : as<MatchMappingNode>(p)->items) collect_captures(as<MatchItemNode>(n)->pattern, list, true);
      return add(as<MatchMappingNode>(p)->rest);
    case NodeKind::kMatchClass: {
      auto& keywords = as<MatchClassNode>(p)->keywords;
      each(as<MatchClassNode>(p)->patterns);
      for (const Node* n : keywords) {
        for (const Node* o : keywords) {
          if (o == n) break;
          if (text_equal(as<MatchItemNode>(o)->name, as<MatchItemNode>(n)->name))
            return fail(as<MatchItemNode>(n)->pattern, PACKED("attribute name repeated in class pattern: %a"),
                        as<MatchItemNode>(n)->name);
        }
        collect_captures(as<MatchItemNode>(n)->pattern, list, true);
      }
      return;
    }
    case NodeKind::kMatchAs: {
      auto* a = as<MatchAsNode>(p);
      if (!a->pattern && !may_match_all) {
        if (a->name.length) return fail(p, PACKED("name capture '%a' makes remaining patterns unreachable"), a->name);
        return fail(p, PACKED("wildcard makes remaining patterns unreachable"));
      }
      if (a->pattern) collect_captures(a->pattern, list, may_match_all);
      return add(a->name);
    }
    case NodeKind::kMatchOr: return collect_alternatives(p, list, may_match_all);
    default: return;
  }
}

// All alternatives must bind the same names.
void Unit::collect_alternatives(const Node* p, PatternCapture** list, bool may_match_all) {
  auto& patterns = as<MatchOrNode>(p)->patterns;
  PatternCapture* first = nullptr;
  u32 i = 0;
  for (const Node* n : patterns) {
    PatternCapture* mine = nullptr;
    collect_captures(n, &mine, ++i == patterns.count && may_match_all);
    if (failed()) return;
    if (i == 1) first = mine;
    u32 count = 0, wanted = 0;
    for (PatternCapture* k = mine; k; k = k->next, ++count)
      if (!find_capture(first, k->name))
        return fail(last_pattern_, PACKED("alternative patterns bind different names"));
    for (PatternCapture* k = first; k; k = k->next) ++wanted;
    if (count != wanted) return fail(last_pattern_, PACKED("alternative patterns bind different names"));
  }
  for (PatternCapture* k = first; k; k = k->next)
    if (find_capture(*list, k->name))
      return fail(last_pattern_, PACKED("multiple assignments to name '%a' in pattern"), k->name);
  while (*list) list = &(*list)->next;
  *list = first;
}

void Unit::capture(Text name, u32 src, PatternCapture* captures) {
  if (name.length) op_rr(Op::MOVE, find_capture(captures, name)->reg, src);
}

// Goes on when `subject` matches, with the captures in their registers; jumps to `other` when not.
void Unit::pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other) {
  if (failed()) return;
  u32 saved = mark();
  at(p);
  switch (p->kind) {
    case NodeKind::kMatchValue: {
      Node* wanted = as<MatchValueNode>(p)->value;
      u32 v = operand(wanted);
      at(p);
      bool singleton =
          wanted->kind == NodeKind::kNone || wanted->kind == NodeKind::kTrue || wanted->kind == NodeKind::kFalse;
      u32 r = temp();
      op_rrr(singleton ? Op::IS : Op::EQ, r, subject, v);
      jump_r(Op::JF, r, other);
      break;
    }
    case NodeKind::kMatchSequence: sequence_pattern(p, subject, captures, other); break;
    case NodeKind::kMatchMapping: mapping_pattern(p, subject, captures, other); break;
    case NodeKind::kMatchClass: class_pattern(p, subject, captures, other); break;
    case NodeKind::kMatchAs:
      if (as<MatchAsNode>(p)->pattern) pattern(as<MatchAsNode>(p)->pattern, subject, captures, other);
      capture(as<MatchAsNode>(p)->name, subject, captures);
      break;
    case NodeKind::kMatchOr: {
      Label matched;
      auto& patterns = as<MatchOrNode>(p)->patterns;
      u32 left = patterns.count;
      for (const Node* n : patterns) {
        Label next;
        if (!--left) {
          pattern(n, subject, captures, other);
          break;
        }
        pattern(n, subject, captures, next);
        jump(Op::JUMP, matched);
        bind(next);
      }
      bind(matched);
      break;
    }
    default: fail(p, PACKED("this pattern is not supported")); break;
  }
  release(saved);
}

// The length is asked once; items are taken out only if a pattern looks at them.
void Unit::sequence_pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other) {
  auto& patterns = as<MatchSequenceNode>(p)->patterns;
  u32 before = 0;
  const Node* star = nullptr;
  bool all_wild = true;
  for (const Node* n : patterns) {
    if (n->kind == NodeKind::kMatchStar)
      star = n;
    else if (!star)
      ++before;
    if (!is_wildcard(n)) all_wild = false;
  }
  u32 fixed = patterns.count - (star ? 1 : 0);
  if (fixed > 255) return fail(p, PACKED("too many patterns"));
  u32 test = temp();
  begin(Op::MATCH_SEQUENCE);
  byte(test);
  byte(subject);
  byte(fixed);
  byte(star != nullptr);
  jump_r(Op::JF, test, other);
  if (all_wild) return;
  if (star && is_wildcard(star) && before == fixed) {  // [x, y, *_]: the rest is not looked at, however long it is
    u32 i = 0;
    for (const Node* n : patterns) {
      if (n == star) break;
      u32 item = temp();
      op_rk(Op::LOADK, item, constant(Value::small(i++)));
      at(p);
      op_rrr(Op::GETITEM, item, subject, item);
      pattern(n, item, captures, other);
    }
    return;
  }
  u32 items = temps(patterns.count);
  at(p);
  begin(star ? Op::UNPACK_EX : Op::UNPACK);
  byte(items);
  byte(subject);
  byte(star ? before : fixed);
  if (star) byte(fixed - before);
  for (const Node* n : patterns) {
    if (n == star)
      capture(as<MatchStarNode>(n)->name, items, captures);
    else
      pattern(n, items, captures, other);
    ++items;
  }
}

void Unit::mapping_pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other) {
  auto* m = as<MatchMappingNode>(p);
  u32 n = m->items.count;
  if (n > 127) return fail(p, PACKED("too many patterns"));
  u32 test = temp();
  begin(Op::MATCH_MAPPING);
  byte(test);
  byte(subject);
  byte(n);
  jump_r(Op::JF, test, other);
  if (!n && !m->rest.length) return;
  if (!check_keys(p)) return;
  u32 keys = temps(n ? n : 1), at_key = keys;
  for (Node* i : m->items) expression_to(as<MatchItemNode>(i)->key, at_key++);
  at(p);
  begin(Op::BUILD_TUPLE);
  byte(keys);
  byte(keys);
  byte(n);
  if (n) {
    u32 values = temps(n);
    op_rrr(Op::MATCH_KEYS, values, subject, keys);
    jump_r(Op::JNONE, values, other);
    begin(Op::UNPACK);
    byte(values);
    byte(values);
    byte(n);
    for (Node* i : m->items) pattern(as<MatchItemNode>(i)->pattern, values++, captures, other);
  }
  if (!m->rest.length) return;
  u32 rest = temp();
  at(p);
  op_rrr(Op::MAP_WITHOUT, rest, subject, keys);
  capture(m->rest, rest, captures);
}

// Keys that are literals and equal are an error at once.
bool Unit::check_keys(const Node* p) {
  Local<> seen(c_.vm, make_set(c_.vm));
  if (seen.is_raised()) return false;
  for (const Node* i : as<MatchMappingNode>(p)->items) {
    Node* key = as<MatchItemNode>(i)->key;
    if (!is_constant(key)) continue;
    Local<> v(c_.vm, constant_value(key));
    if (v.is_raised()) return false;
    Value had = contains(c_.vm, seen, v);
    if (had.is_raised()) return false;
    if (had.is_true()) {
      Value text = repr(c_.vm, v);
      if (text.is_raised()) return false;
      fail(p, PACKED("mapping pattern checks duplicate key (%a)"), Text{text.as<Str>()->data(), text.as<Str>()->len});
      return false;
    }
    if (!set_add(c_.vm, seen, v)) return false;
  }
  return true;
}

void Unit::class_pattern(const Node* p, u32 subject, PatternCapture* captures, Label& other) {
  auto* c = as<MatchClassNode>(p);
  u32 n = c->patterns.count + c->keywords.count;
  if (n > 255) return fail(p, PACKED("too many sub-patterns in class pattern %a"), Text{});
  u32 found = temps(n ? n : 1);
  u32 type = temps(2);
  expression_to(c->type, type);
  Local<Tuple> names(c_.vm, make_tuple(c_.vm, c->keywords.count));
  if (names.is_raised()) return;
  u32 i = 0;
  for (const Node* k : c->keywords) {
    Value name = text_value(as<MatchItemNode>(k)->name, true);
    if (name.is_raised()) return;
    names->items[i++] = name;
  }
  at(p);
  op_rk(Op::LOADK, type + 1, constant(names));
  begin(Op::MATCH_CLASS);
  byte(found);
  byte(subject);
  byte(type);
  byte(c->patterns.count);
  jump_r(Op::JNONE, found, other);
  if (!n) return;
  begin(Op::UNPACK);
  byte(found);
  byte(found);
  byte(n);
  for (const Node* q : c->patterns) pattern(q, found++, captures, other);
  for (const Node* k : c->keywords) pattern(as<MatchItemNode>(k)->pattern, found++, captures, other);
}

}  // namespace adder::vm
