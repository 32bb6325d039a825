// "Did you mean": the known name nearest to one that was not found, by CPython 3.11's measure. Called only when an
// exception is printed, so that raising and catching NameError and AttributeError stays cheap.
#include "vm/run/suggest.h"

#include "vm/code/code.h"
#include "vm/objects/class.h"
#include "vm/run/import.h"
#include "vm/run/traceback.h"

namespace adder::vm {

namespace {

constexpr u32 kMove = 2, kCaseFlip = 1;  // costs: another character, the same letter in the other case
constexpr u32 kMaxLength = 40, kMaxCandidates = 750;

u32 substitution(char a, char b) {
  if (a == b) return 0;
  auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return lower(a) == lower(b) ? kCaseFlip : kMove;
}

// The cost of turning one text into the other; more than `limit`: some number above it.
u32 distance(const char* a, u32 a_size, const char* b, u32 b_size, u32 limit) {
  while (a_size && b_size && *a == *b) ++a, ++b, --a_size, --b_size;
  while (a_size && b_size && a[a_size - 1] == b[b_size - 1]) --a_size, --b_size;
  if (!a_size || !b_size) return (a_size + b_size) * kMove;
  if (a_size > kMaxLength || b_size > kMaxLength) return limit + 1;
  if (b_size < a_size) {
    const char* text = a;
    a = b, b = text;
    u32 size = a_size;
    a_size = b_size, b_size = size;
  }
  if ((b_size - a_size) * kMove > limit) return limit + 1;
  u8 row[kMaxLength];
  for (u32 i = 0; i < a_size; ++i) row[i] = static_cast<u8>((i + 1) * kMove);
  u32 result = 0;
  for (u32 k = 0; k < b_size; ++k) {
    u32 diagonal = result = k * kMove, least = ~0u;
    for (u32 i = 0; i < a_size; ++i) {
      u32 replaced = diagonal + substitution(b[k], a[i]);
      diagonal = row[i];
      u32 moved = (result < diagonal ? result : diagonal) + kMove;
      result = moved < replaced ? moved : replaced;
      row[i] = static_cast<u8>(result);
      if (result < least) least = result;
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

// The best candidate so far.
struct Nearest {
  const LocalBase& name;
  Local<>& best;
  u32 best_distance = ~0u;

  void offer(Value candidate) {
    if (!candidate.is(Kind::Str) || candidate == name.value() || str_equal(candidate, name)) return;
    auto *wanted = name.value().as<Str>(), *c = candidate.as<Str>();
    u32 limit = (wanted->len + c->len + 3) * kMove / 6;
    if (best_distance != ~0u && limit > best_distance - 1) limit = best_distance - 1;
    u32 d = distance(wanted->data(), wanted->len, c->data(), c->len, limit);
    if (d > limit) return;
    best = candidate;
    best_distance = d;
  }
  bool offer_list(Value list) {
    if (!list.is(Kind::List) || list.as<List>()->len >= kMaxCandidates) return false;
    for (u32 i = 0; i < list.as<List>()->len; ++i) offer(list_item(list, i));
    return best_distance != ~0u;
  }
  bool offer_tuple(Value tuple) {
    for (u32 i = 0; i < tuple.as<Tuple>()->len; ++i) offer(tuple.as<Tuple>()->items[i]);
    return best_distance != ~0u;
  }
  bool offer_dict(Value dict) {
    if (!dict.is(Kind::Dict) || dict.as<Dict>()->len >= kMaxCandidates) return false;
    Value key, value;
    for (u32 at = 0; dict_next(dict, &at, &key, &value);) offer(key);
    return best_distance != ~0u;
  }
};

// Names seen from where the exception was raised: locals, globals, builtins; the first of these that has a near one.
void nearest_name(Vm& vm, Nearest& nearest, Value traceback) {
  if (!traceback.is_object()) return;
  while (traceback.as<Record>()->items[kTbNext].is_object()) traceback = traceback.as<Record>()->items[kTbNext];
  auto* row = traceback.as<Record>();
  auto* consts = row->items[kTbCode].as<Code>()->consts.as<Array>();
  Value globals = row->items[kTbGlobals];
  if (nearest.offer_tuple(consts->items[0]) || nearest.offer_tuple(consts->items[1]) || nearest.offer_dict(globals))
    return;
  Local<> name(vm, N(builtins));
  Local<> module(vm, builtin_module(vm, name));
  if (module.is_raised() || !module.value().is(Kind::Module)) return;
  Value names = directory(vm, module);
  if (!names.is_raised()) static_cast<void>(nearest.offer_list(names));
}

}  // namespace

Value suggestion(Vm& vm, Value exception) {
  Local<Exception> e(vm, exception);
  Local<> name(vm, Value()), best(vm, Value());
  Nearest nearest{name, best};
  if (is_instance(vm, e, kNameErrorType)) {
    name = e->extra;
    if (name.value().is(Kind::Str)) nearest_name(vm, nearest, e->traceback);
  } else if (is_instance(vm, e, kAttributeErrorType) && is_pair(e->extra)) {
    name = e->extra.as<Tuple>()->items[0];
    if (name.value().is(Kind::Str)) {
      Value names = directory(vm, e->extra.as<Tuple>()->items[1]);
      if (!names.is_raised()) static_cast<void>(nearest.offer_list(names));
    }
  }
  vm.pending = Value();
  return best;
}

}  // namespace adder::vm
