// The module itertools: iterators made of iterators. A row of kRows constructs, a row of kNexts steps.
#include "vm/modules/itertools.h"

#include "vm/core/iterate.h"
#include "vm/modules/modules.h"
#include "vm/objects/class.h"
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"
#include "vm/run/calls.h"

namespace adder::vm {

Value make_iterator(Vm& vm, IterKind kind, u32 n) {
  Value it = TRY(make_record(vm, kIterTypes[kind], n));
  it.as<Record>()->items[kIterKind] = Value::small(kind);
  return it;
}

Value make_iterator_over(Vm& vm, IterKind kind, u32 n, Value iterable) {
  Local<> source(vm, get_iter(vm, iterable));
  if (source.is_raised()) return source;
  Value it = TRY(make_iterator(vm, kind, n));
  it.as<Record>()->items[kSource] = source;
  return it;
}

namespace {

using It = const Local<Record>&;

Value or_undefined(Value v) { return v.is_none() ? Value() : v; }

// The iterator gives no more: what it held goes.
Value finish(It it, Value result = Value::stop()) {
  it->items[kSource] = Value();
  return result;
}

Value pair_of(Vm& vm, const Local<>& a, const Local<>& b) {
  Value pair = TRY(make_tuple(vm, 2));
  pair.as<Tuple>()->items[0] = a;
  pair.as<Tuple>()->items[1] = b;
  return pair;
}

Value add(Vm& vm, Value a, Value b) {
  if (Value::both_small(a, b)) {
    i64 sum = a.as_small() + b.as_small();
    if (Value::fits_small(sum)) return Value::small(sum);
  }
  return binary(vm, BinaryOp::Add, a, b);
}

// ---- accumulate: kState the function or Undefined; the total; True before the initial value is given

enum : u32 { kTotal = kState + 1, kInitial, kAccumulateItems };

Value accumulate_make(Vm& vm, Args a) {
  Value v = TRY(make_iterator_over(vm, kAccumulate, kAccumulateItems, a[0]));
  auto* it = v.as<Record>();
  if (a.has(1)) it->items[kState] = or_undefined(a[1]);
  if (a.has(2)) it->items[kTotal] = or_undefined(a[2]);
  it->items[kInitial] = Value::boolean(!it->items[kTotal].is_undefined());
  return v;
}

Value accumulate_next(Vm& vm, It it) {
  if (it->items[kInitial].is_true()) {
    it->items[kInitial] = Value::false_();
    return it->items[kTotal];
  }
  Value item = inner_next(vm, it->items[kSource]);
  if (has_ended(item)) return item;
  if (!it->items[kTotal].is_undefined()) {
    Value f = it->items[kState], total = it->items[kTotal];
    item = TRY(f.is_undefined() ? add(vm, total, item) : call2(vm, f, total, item));
  }
  it->items[kTotal] = item;
  return item;
}

// ---- batched: kState the length

Value batched_make(Vm& vm, Args a) {
  i64 n;
  TRY_OK(to_i64(vm, a[1], &n));
  if (n < 1) return raise(vm, kValueErrorType, "n must be at least one");
  Value it = TRY(make_iterator_over(vm, kBatched, kState + 1, a[0]));
  it.as<Record>()->items[kState] = Value::small(n < Value::kSmallMax ? n : Value::kSmallMax);
  return it;
}

Value batched_next(Vm& vm, It it) {
  Local<> batch(vm, make_list(vm));
  if (batch.is_raised()) return batch;
  for (i64 n = it->items[kState].as_small(); n; --n) {
    Value item = TRY(inner_next(vm, it->items[kSource]));
    if (item.is_stop()) break;
    TRY_OK(list_append(vm, batch, item));
  }
  return batch.value().as<List>()->len ? tuple_from_iterable(vm, batch) : Value::stop();
}

// ---- chain: kSource gives iterables; kState the iterator over the current one, or Undefined

Value chain_make(Vm& vm, Args a) {
  Value all = TRY(make_tuple(vm, a.slots, a.count));
  return make_iterator_over(vm, kChain, kState + 1, all);
}

Value chain_next(Vm& vm, It it) {
  for (;;) {
    if (it->items[kState].is_undefined()) {
      if (it->items[kSource].is_undefined()) return Value::stop();
      Value iterable = inner_next(vm, it->items[kSource]);
      if (!has_ended(iterable)) iterable = get_iter(vm, iterable);
      if (has_ended(iterable)) return finish(it, iterable);
      it->items[kState] = iterable;
    }
    Value item = inner_next(vm, it->items[kState]);
    if (!item.is_stop()) return item;
    it->items[kState] = Value();
  }
}

// ---- compress: kState the selectors

Value compress_make(Vm& vm, Args a) {
  Local<Record> it(vm, make_iterator_over(vm, kCompress, kState + 1, a[0]));
  if (it.is_raised()) return it;
  Value selectors = TRY(get_iter(vm, a[1]));
  it->items[kState] = selectors;
  return it;
}

Value compress_next(Vm& vm, It it) {
  Local<> item(vm, Value());
  for (;;) {
    item = inner_next(vm, it->items[kSource]);
    if (has_ended(item)) return item;
    Value selector = inner_next(vm, it->items[kState]);
    if (has_ended(selector)) return selector;
    selector = TRY(truth(vm, selector));
    if (selector.is_true()) return item;
  }
}

// ---- count: kSource the next number, kState the step. repeat: the object and how often, or Undefined

bool is_number(Vm& vm, Value v) {
  if (v.is_small() || v.is_float() || v.is_bool() || v.is(Kind::Int) || v.is(Kind::Complex)) return true;
  for (Value name : {N(__index__), N(__int__), N(__float__)})
    if (!lookup_special(vm, v, name).is_undefined()) return true;
  return false;
}

Value count_make(Vm& vm, Args a) {
  for (u32 i = 0; i < 2; ++i)
    if (a.has(i) && !is_number(vm, a[i])) return raise(vm, kTypeErrorType, "a number is required");
  Value it = TRY(make_iterator(vm, kCount, kState + 1));
  it.as<Record>()->items[kSource] = a.has(0) ? a[0] : Value::small(0);
  it.as<Record>()->items[kState] = a.has(1) ? a[1] : Value::small(1);
  return it;
}

Value count_next(Vm& vm, It it) {
  Local<> number(vm, it->items[kSource]);
  Value next = TRY(add(vm, number, it->items[kState]));
  it->items[kSource] = next;
  return number;
}

Value repeat_make(Vm& vm, Args a) {
  i64 times = 0;
  TRY_OK(!a.has(1) || to_i64(vm, a[1], &times));
  times = times < 0 ? 0 : times < Value::kSmallMax ? times : Value::kSmallMax;
  Value it = TRY(make_iterator(vm, kRepeat, kState + 1));
  it.as<Record>()->items[kSource] = a[0];
  if (a.has(1)) it.as<Record>()->items[kState] = Value::small(times);
  return it;
}

Value repeat_next(Vm&, It it) {
  Value times = it->items[kState];
  if (times.is_undefined()) return it->items[kSource];
  if (!times.as_small()) return Value::stop();
  it->items[kState] = Value::small(times.as_small() - 1);
  return it->items[kSource];
}

Value repeat_length_hint(Vm& vm, Args a) {
  Value times = a[0].as<Record>()->items[kState];
  return times.is_undefined() ? raise(vm, kTypeErrorType, "len() of unsized object") : times;
}

// The arguments that make such a count or repeat.
Value arguments_of(Vm& vm, Value self_) {
  Local<Record> self(vm, self_);
  Value second = self->items[kState];
  bool one = self->items[kIterKind] == Value::small(kCount) ? second == Value::small(1) : second.is_undefined();
  Value arguments = TRY(make_tuple(vm, one ? 1 : 2));
  for (u32 i = 0; i < arguments.as<Tuple>()->len; ++i) arguments.as<Tuple>()->items[i] = self->items[kSource + i];
  return arguments;
}

Value reduce_m(Vm& vm, Args a) {
  Local<> type(vm, type_of(vm, a[0])), arguments(vm, arguments_of(vm, a[0]));
  if (arguments.is_raised()) return arguments;
  return pair_of(vm, type, arguments);
}

Value iterator_repr(Vm& vm, Value self_) {
  Local<Record> self(vm, self_);
  const i64 kind = self->items[kIterKind].as_small();
  if (kind != kCount && kind != kRepeat) return object_repr(vm, self);
  Local<Tuple> arguments(vm, arguments_of(vm, self));
  if (arguments.is_raised()) return arguments;
  StrBuilder text(vm);
  TRY_OK(text.append_str(type_ptr(vm, self)->name) && text.append("(") && text.append_repr(arguments->items[0]));
  if (arguments->len == 2) TRY_OK(text.append(", ") && text.append_repr(arguments->items[1]));
  TRY_OK(text.append(")"));
  return text.take_str();
}

// ---- cycle: kState a List of what came; then the index of the next in it

Value cycle_make(Vm& vm, Args a) {
  Local<Record> it(vm, make_iterator_over(vm, kCycle, kState + 2, a[0]));
  if (it.is_raised()) return it;
  Value saved = TRY(make_list(vm));
  it->items[kState] = saved;
  it->items[kState + 1] = Value::small(0);
  return it;
}

Value cycle_next(Vm& vm, It it) {
  if (!it->items[kSource].is_undefined()) {
    Local<> item(vm, inner_next(vm, it->items[kSource]));
    if (item.is_raised()) return item;
    if (!item.value().is_stop()) return list_append(vm, it->items[kState], item) ? item.value() : Value::raised();
    it->items[kSource] = Value();
  }
  u32 n = it->items[kState].as<List>()->len, i = static_cast<u32>(it->items[kState + 1].as_small());
  if (!n) return Value::stop();
  it->items[kState + 1] = Value::small(i + 1 < n ? i + 1 : 0);
  return list_item(it->items[kState], i);
}

// ---- dropwhile, takewhile, filterfalse: kState the predicate; then True once dropwhile has begun, takewhile ended

template <IterKind kind>
Value predicate_make(Vm& vm, Args a) {
  Value it = TRY(make_iterator_over(vm, kind, kState + 2, a[1]));
  it.as<Record>()->items[kState] = a[0];
  it.as<Record>()->items[kState + 1] = Value::false_();
  return it;
}

Value predicate_next(Vm& vm, It it) {
  const i64 kind = it->items[kIterKind].as_small();
  const bool turned = it->items[kState + 1].is_true();
  if (turned && kind == kTakeWhile) return Value::stop();
  Local<> item(vm, Value());
  for (;;) {
    item = inner_next(vm, it->items[kSource]);
    if (turned || has_ended(item)) return item;
    Value wanted = item, predicate = it->items[kState];
    if (kind != kFilterFalse || !(predicate.is_none() || predicate == Value::from_const(&kBoolType)))
      wanted = TRY(call1(vm, predicate, item));
    wanted = TRY(truth(vm, wanted));
    if (wanted.is_true() && kind == kTakeWhile) return item;
    if (wanted.is_true()) continue;
    if (kind != kFilterFalse) it->items[kState + 1] = Value::true_();
    return kind == kTakeWhile ? Value::stop() : item.value();
  }
}

// ---- groupby: kState the key function or Undefined; the key of the group that is given, of the item at hand, that
// item (Undefined once given), the group. A group is [kind, the groupby, its key].

enum : u32 { kGroupKey = kState + 1, kItemKey, kItem, kGroup, kGroupByItems };

Value groupby_make(Vm& vm, Args a) {
  Value it = TRY(make_iterator_over(vm, kGroupBy, kGroupByItems, a[0]));
  if (a.has(1)) it.as<Record>()->items[kState] = or_undefined(a[1]);
  return it;
}

Value group_step(Vm& vm, It it) {
  Local<> item(vm, inner_next(vm, it->items[kSource]));
  if (has_ended(item)) return item;
  Value key = item;
  if (!it->items[kState].is_undefined()) key = TRY(call1(vm, it->items[kState], item));
  it->items[kItem] = item;
  it->items[kItemKey] = key;
  return item;
}

Value groupby_next(Vm& vm, It it) {
  it->items[kGroup] = Value();
  for (;;) {
    Value current = it->items[kItemKey], given = it->items[kGroupKey];
    if (!current.is_undefined()) {
      if (given.is_undefined()) break;
      Value same = TRY(equal(vm, given, current));
      if (same.is_false()) break;
    }
    Value item = group_step(vm, it);
    if (has_ended(item)) return item;
  }
  Local<> key(vm, it->items[kItemKey]);
  it->items[kGroupKey] = key;
  Local<> group(vm, make_iterator(vm, kGrouper, kState + 1));
  if (group.is_raised()) return group;
  group.value().as<Record>()->items[kSource] = it;
  group.value().as<Record>()->items[kState] = key;
  it->items[kGroup] = group;
  return pair_of(vm, key, group);
}

Value grouper_next(Vm& vm, It it) {
  Local<Record> parent(vm, it->items[kSource]);
  if (parent->items[kGroup] != it.value()) return Value::stop();
  if (parent->items[kItem].is_undefined()) {
    Value item = group_step(vm, parent);
    if (has_ended(item)) return item;
  }
  Value same = TRY(equal(vm, it->items[kState], parent->items[kItemKey]));
  if (same.is_false()) return Value::stop();
  Value item = parent->items[kItem];
  parent->items[kItem] = Value();
  return item;
}

// ---- islice: kState the index of the next item wanted; the end or -1, the step, how many were taken

enum : u32 { kEnd = kState + 1, kStep, kTaken, kSliceItems };

// None leaves *out as it is. false: raised ValueError.
bool slice_bound(Vm& vm, Args a, u32 i, i64 least, i64* out, const char* message) {
  if (!a.has(i) || a[i].is_none()) return true;
  i64 n = -1;
  if (is_index(vm, a[i]) && !to_clamped_index(vm, a[i], &n)) return false;
  if (n < least) return failed(raise_text(vm, kValueErrorType, message));
  *out = n < Value::kSmallMax ? n : Value::kSmallMax;
  return true;
}

Value islice_make(Vm& vm, Args a) {  // iterable, stop; or iterable, start, stop, step
  i64 start = 0, end = -1, step = 1;
  constexpr char kBounds[] = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
  if (a.count == 2) {
    TRY_OK(slice_bound(vm, a, 1, 0, &end,
                       "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
  } else {
    TRY_OK(slice_bound(vm, a, 1, 0, &start, kBounds) && slice_bound(vm, a, 2, 0, &end, kBounds));
    TRY_OK(slice_bound(vm, a, 3, 1, &step, "Step for islice() must be a positive integer or None."));
  }
  Value it = TRY(make_iterator_over(vm, kISlice, kSliceItems, a[0]));
  Value* items = it.as<Record>()->items;
  items[kState] = Value::small(start);
  items[kEnd] = Value::small(end);
  items[kStep] = Value::small(step);
  items[kTaken] = Value::small(0);
  return it;
}

Value islice_next(Vm& vm, It it) {
  if (it->items[kSource].is_undefined()) return Value::stop();
  const i64 wanted = it->items[kState].as_small(), end = it->items[kEnd].as_small();
  for (i64 taken = it->items[kTaken].as_small();; ++taken) {
    if (taken >= wanted && end >= 0 && taken >= end) return finish(it);
    Value item = inner_next(vm, it->items[kSource]);
    if (has_ended(item)) return finish(it, item);
    it->items[kTaken] = Value::small(taken + 1);
    if (taken < wanted) continue;
    i64 next = wanted + it->items[kStep].as_small();
    bool beyond = !Value::fits_small(next) || (end >= 0 && next > end);
    it->items[kState] = Value::small(!beyond ? next : end >= 0 ? end : Value::kSmallMax);
    return item;
  }
}

// ---- pairwise: kState the item before

Value pairwise_make(Vm& vm, Args a) { return make_iterator_over(vm, kPairwise, kState + 1, a[0]); }

Value pairwise_next(Vm& vm, It it) {
  if (it->items[kSource].is_undefined()) return Value::stop();
  if (it->items[kState].is_undefined()) {
    Value first = inner_next(vm, it->items[kSource]);
    if (has_ended(first)) return finish(it, first);
    it->items[kState] = first;
  }
  Local<> before(vm, it->items[kState]), item(vm, inner_next(vm, it->items[kSource]));
  if (has_ended(item)) return finish(it, item);
  it->items[kState] = item;
  return pair_of(vm, before, item);
}

// ---- starmap: kState the function

Value starmap_make(Vm& vm, Args a) {
  Value it = TRY(make_iterator_over(vm, kStarMap, kState + 1, a[1]));
  it.as<Record>()->items[kState] = a[0];
  return it;
}

Value starmap_next(Vm& vm, It it) {
  Value item = inner_next(vm, it->items[kSource]);
  if (has_ended(item)) return item;
  item = TRY(tuple_from_iterable(vm, item));
  return call_with_tuple(vm, it->items[kState], item);
}

// ---- tee: kState a link of a chain of [value, next link], as long as the slowest of the iterators has not gone along
// it

Value tee_make(Vm& vm, Args a) {
  const bool copies = is_instance(vm, a[0], kIterTypes[kTee]);
  Local<Record> it(vm, copies ? make_iterator(vm, kTee, kState + 1) : make_iterator_over(vm, kTee, kState + 1, a[0]));
  if (it.is_raised()) return it;
  Value link = copies ? a[0].as<Record>()->items[kState] : TRY(make_array(vm, 2));
  it->items[kState] = link;
  if (copies) it->items[kSource] = a[0].as<Record>()->items[kSource];
  return it;
}

Value tee_next(Vm& vm, It it) {
  auto link = [&] { return it->items[kState].as<Array>()->items; };
  if (link()[1].is_undefined()) {
    Local<> item(vm, inner_next(vm, it->items[kSource]));
    if (has_ended(item)) return item;
    Value next = TRY(make_array(vm, 2));
    link()[0] = item;
    link()[1] = next;
  }
  Value item = link()[0];
  it->items[kState] = link()[1];
  return item;
}

Value tee_f(Vm& vm, Args a) {
  i64 n = 2;
  TRY_OK(!a.has(1) || to_i64(vm, a[1], &n));
  if (n < 0) return raise(vm, kValueErrorType, "n must be >= 0");
  Local<Tuple> all(vm, make_tuple(vm, static_cast<u32>(n)));
  if (all.is_raised()) return all;
  for (u32 i = 0; i < all->len; ++i) {
    a[0] = TRY(tee_make(vm, a));
    all->items[i] = a[0];
  }
  return all;
}

// ---- zip_longest: kSource the value to fill with; then how many iterators have not ended, and all of them

enum : u32 { kLeft = kState, kFirst };

Value zip_longest_make(Vm& vm, Args a) {  // fillvalue, iterables...
  Local<Record> it(vm, make_iterator(vm, kZipLongest, kFirst + a.count - 1));
  if (it.is_raised()) return it;
  it->items[kSource] = a.has(0) ? a[0] : Value::none();
  it->items[kLeft] = Value::small(a.count - 1);
  for (u32 i = 1; i < a.count; ++i) {
    Value source = TRY(get_iter(vm, a[i]));
    it->items[kFirst + i - 1] = source;
  }
  return it;
}

Value zip_longest_next(Vm& vm, It it) {
  const u32 n = it->len - kFirst;
  if (!it->items[kLeft].as_small()) return Value::stop();
  Local<Tuple> result(vm, make_tuple(vm, n));
  if (result.is_raised()) return result;
  for (u32 i = 0; i < n; ++i) {
    Value source = it->items[kFirst + i], item = it->items[kSource];
    if (!source.is_undefined()) {
      item = inner_next(vm, source);
      if (has_ended(item)) {
        i64 left = item.is_raised() ? 0 : it->items[kLeft].as_small() - 1;
        it->items[kLeft] = Value::small(left);
        if (!left) return item;
        it->items[kFirst + i] = Value();
        item = it->items[kSource];
      }
    }
    result->items[i] = item;
  }
  return result;
}

// ---- tables, in the order of IterKind

Value no_make(Vm& vm, Args) { return raise(vm, kTypeErrorType, "cannot create 'itertools._grouper' instances"); }

constexpr Native kMakers[kIterKinds] = {
    native(N(accumulate), accumulate_make, 1, 2, "iterable func * initial"),
    native(N(batched), batched_make, 2, 2, "iterable n"),
    native(N(chain), chain_make, 0, 0, nullptr, kVarArgs),
    native(N(combinations), combinations_make, 2, 2, "iterable r"),
    native(N(combinations_with_replacement), combinations_repeating_make, 2, 2, "iterable r"),
    native(N(compress), compress_make, 2, 2, "data selectors"),
    native(N(count), count_make, 0, 2, "start step"),
    native(N(cycle), cycle_make, 1, 1),
    native(N(dropwhile), predicate_make<kDropWhile>, 2, 2),
    native(N(filterfalse), predicate_make<kFilterFalse>, 2, 2),
    native(N(groupby), groupby_make, 1, 2, "iterable key"),
    native(N(_grouper), no_make, 0, 255),
    native(N(islice), islice_make, 2, 4),
    native(N(pairwise), pairwise_make, 1, 1),
    native(N(permutations), permutations_make, 1, 2, "iterable r"),
    native(N(product), product_make, 0, 0, "repeat", kVarArgs),
    native(N(repeat), repeat_make, 1, 2, "object times"),
    native(N(starmap), starmap_make, 2, 2),
    native(N(takewhile), predicate_make<kTakeWhile>, 2, 2),
    native(N(_tee), tee_make, 1, 1),
    native(N(zip_longest), zip_longest_make, 0, 0, "fillvalue", kVarArgs),
};
using Next = Value (*)(Vm&, It);
constexpr Next kNexts[kIterKinds] = {
    accumulate_next, batched_next,  chain_next,       arrangement_next, arrangement_next, compress_next,
    count_next,      cycle_next,    predicate_next,   predicate_next,   groupby_next,     grouper_next,
    islice_next,     pairwise_next, arrangement_next, arrangement_next, repeat_next,      starmap_next,
    predicate_next,  tee_next,      zip_longest_next,
};

Value iterator_next(Vm& vm, Value self) {
  Local<Record> it(vm, self);
  return kNexts[it->items[kIterKind].as_small()](vm, it);
}

// The same iterator as an object of a subclass.
Value of_type(Vm& vm, Value it_, Value type_) {
  if (it_.is_raised() || !(type_.as<Type>()->type_flags & kTypeHeap)) return it_;
  Local<Record> it(vm, it_);
  Object* o = TRY_PTR(alloc_for_type(vm, type_, Kind::Record, sizeof(Record) + it->len * sizeof(Value), it->len));
  std::memcpy(static_cast<void*>(static_cast<Record*>(o)->items), it->items, it->len * sizeof(Value));
  return Value::from(o);
}

Value iterator_make(Vm& vm, Value type_, Args args, Value names) {
  Local<> type(vm, type_);
  const Native& maker = kMakers[native_base(type_.as<Type>()) - kIterTypes];
  // A subclass's __init__ may know other keywords.
  if (!names.is_undefined() && init_takes_arguments(type_) && !maker.params) {
    args.count = positional_count(args, names);
    names = Value();
  }
  Value it = TRY(call_native(vm, Value::from_const(&maker), args.slots, args.count, names));
  return of_type(vm, it, type);
}

Value chain_from_iterable(Vm& vm, Args a) {
  Value it = TRY(make_iterator_over(vm, kChain, kState + 1, a[1]));
  return of_type(vm, it, a[0]);
}

constexpr TypeOps kIteratorOps{.repr = iterator_repr, .iter = iter_self, .next = iterator_next, .make = iterator_make};
constinit const ConstRow kModuleName[] = {{N(__module__), N(itertools)}};

constinit const Native kChainRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(from_iterable), chain_from_iterable, 2, 2, nullptr, kClassNative),
};
constinit const Native kNumberRows[] = {
    // of repeat; of count the second alone
    native(N(__length_hint__), repeat_length_hint, 1, 1),
    native(N(__reduce__), reduce_m, 1, 1),
};
constinit const Native kTeeRows[] = {native(N(__copy__), tee_make, 1, 1)};
constinit const Native kRows[] = {native(N(tee), tee_f, 1, 2)};

constexpr Type iterator_type(IterKind kind, const Native* rows = nullptr, u16 row_count = 0, u16 flags = 0) {
  return make_const_type(0, kMakers[kind].name, &kObjectType, Kind::Record, &kIteratorOps, rows, row_count, flags,
                         kModuleName, 1);
}
constexpr ConstRow type_row(IterKind kind) { return {kMakers[kind].name, Value::from_const(&kIterTypes[kind])}; }

}  // namespace

constinit const Type kIterTypes[kIterKinds] = {
    iterator_type(kAccumulate),
    iterator_type(kBatched),
    iterator_type(kChain, kChainRows, 2),
    iterator_type(kCombinations),
    iterator_type(kCombinationsRepeating),
    iterator_type(kCompress),
    iterator_type(kCount, kNumberRows + 1, 1),
    iterator_type(kCycle),
    iterator_type(kDropWhile),
    iterator_type(kFilterFalse),
    iterator_type(kGroupBy),
    iterator_type(kGrouper, nullptr, 0, kTypeFinal | kTypeNoInstances),
    iterator_type(kISlice),
    iterator_type(kPairwise),
    iterator_type(kPermutations),
    iterator_type(kProduct),
    iterator_type(kRepeat, kNumberRows, 2),
    iterator_type(kStarMap),
    iterator_type(kTakeWhile),
    iterator_type(kTee, kTeeRows, 1, kTypeFinal),
    iterator_type(kZipLongest),
};

namespace {
constinit const ConstRow kConsts[] = {
    type_row(kGrouper),
    type_row(kTee),
    type_row(kAccumulate),
    type_row(kBatched),
    type_row(kChain),
    type_row(kCombinations),
    type_row(kCombinationsRepeating),
    type_row(kCompress),
    type_row(kCount),
    type_row(kCycle),
    type_row(kDropWhile),
    type_row(kFilterFalse),
    type_row(kGroupBy),
    type_row(kISlice),
    type_row(kPairwise),
    type_row(kPermutations),
    type_row(kProduct),
    type_row(kRepeat),
    type_row(kStarMap),
    type_row(kTakeWhile),
    type_row(kZipLongest),
};
}  // namespace

constinit const ModuleDef kItertoolsModule{
    N(itertools), kRows, kConsts, sizeof kRows / sizeof *kRows, sizeof kConsts / sizeof *kConsts, nullptr, nullptr};

}  // namespace adder::vm
