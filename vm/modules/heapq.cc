// The module _heapq: a list as a binary heap, the smallest item first, or (the _max functions) the largest. What needs
// no speed (merge, nlargest, nsmallest) is in lib/heapq.py. Comparing runs Python code that may change the list: its
// length is looked at again after each comparison.
#include "vm/core/ops.h"
#include "vm/modules/modules.h"

namespace adder::vm {

namespace {

// A heap while it is worked on: the list, and which way it is ordered.
struct Heap {
  Vm& vm;
  Value* list;  // a rooted slot
  bool max;

  u32 size() const { return list->as<List>()->len; }
  Value at(u32 i) const { return list_item(*list, i); }
  void put(u32 i, Value v) const { list->as<List>()->items.as<Array>()->items[i] = v; }

  // True when a belongs above b. Raised when the list changed its size meanwhile.
  Value before(Value a, Value b) const {
    if (Value::both_small(a, b)) return Value::boolean(max ? b.as_small() < a.as_small() : a.as_small() < b.as_small());
    u32 n = size();
    Value r = TRY(max ? compare(vm, CompareOp::Lt, b, a) : compare(vm, CompareOp::Lt, a, b));
    r = TRY(truth(vm, r));
    if (size() == n) return r;
    return size() ? raise(vm, kRuntimeErrorType, "list changed size during iteration")
                  : raise(vm, kIndexErrorType, "index out of range");
  }

  // Moves the item at `i` up until its parent belongs above it, not beyond `top`.
  bool up(u32 i, u32 top) const {
    Local<> item(vm, at(i));
    while (i > top) {
      u32 parent = (i - 1) / 2;
      Value r = before(item, at(parent));
      if (r.is_raised()) return false;
      if (r.is_false()) break;
      Value moved = at(parent);
      put(parent, at(i));
      put(i, moved);
      i = parent;
    }
    return true;
  }

  // Moves the item at `i` down to a leaf along the better children, then up to where it belongs: most items that come
  // here come from a leaf, so this compares less than stopping on the way.
  bool down(u32 i) const {
    u32 top = i, n = size();
    while (2 * i + 1 < n) {
      u32 child = 2 * i + 1;
      if (child + 1 < n) {
        Value r = before(at(child), at(child + 1));
        if (r.is_raised()) return false;
        if (r.is_false()) ++child;
      }
      Value moved = at(child);
      put(child, at(i));
      put(i, moved);
      i = child;
    }
    return up(i, top);
  }
};

bool take_list(Vm& vm, Args args, const char* name) {
  if (args[0].is(Kind::List)) return true;
  return failed(
      raise(vm, kTypeErrorType, "%s() argument%s must be list, not %t", name, args.count > 1 ? " 1" : "", args[0]));
}

Value pop_last(Value* list) {
  auto* l = list->as<List>();
  Value last = l->items.as<Array>()->items[--l->len];
  l->items.as<Array>()->items[l->len] = Value();
  return last;
}

Value pop(Vm& vm, Args args, const char* name, bool max) {
  if (!take_list(vm, args, name)) return Value::raised();
  Heap heap{vm, &args[0], max};
  if (!heap.size()) return raise(vm, kIndexErrorType, "index out of range");
  Local<> last(vm, pop_last(&args[0]));
  if (!heap.size()) return last;
  Local<> result(vm, heap.at(0));
  heap.put(0, last);
  return heap.down(0) ? result.value() : Value::raised();
}

Value replace(Vm& vm, Args args, const char* name, bool max) {
  if (!take_list(vm, args, name)) return Value::raised();
  Heap heap{vm, &args[0], max};
  if (!heap.size()) return raise(vm, kIndexErrorType, "index out of range");
  Local<> result(vm, heap.at(0));
  heap.put(0, args[1]);
  return heap.down(0) ? result.value() : Value::raised();
}

Value order(Vm& vm, Args args, const char* name, bool max) {
  if (!take_list(vm, args, name)) return Value::raised();
  Heap heap{vm, &args[0], max};
  for (u32 i = heap.size() / 2; i-- > 0;) TRY_OK(heap.down(i));
  return Value::none();
}

Value heappush(Vm& vm, Args args) {
  TRY_OK(take_list(vm, args, "heappush") && list_append(vm, args[0], args[1]));
  Heap heap{vm, &args[0], false};
  return heap.up(heap.size() - 1, 0) ? Value::none() : Value::raised();
}

Value heappushpop(Vm& vm, Args args) {
  if (!take_list(vm, args, "heappushpop")) return Value::raised();
  Heap heap{vm, &args[0], false};
  if (!heap.size()) return args[1];
  Value smaller = TRY(heap.before(heap.at(0), args[1]));
  if (smaller.is_false()) return args[1];
  return replace(vm, args, "heappushpop", false);
}

Value heappop(Vm& vm, Args args) { return pop(vm, args, "heappop", false); }
Value heappop_max(Vm& vm, Args args) { return pop(vm, args, "_heappop_max", true); }
Value heapreplace(Vm& vm, Args args) { return replace(vm, args, "heapreplace", false); }
Value heapreplace_max(Vm& vm, Args args) { return replace(vm, args, "_heapreplace_max", true); }
Value heapify(Vm& vm, Args args) { return order(vm, args, "heapify", false); }
Value heapify_max(Vm& vm, Args args) { return order(vm, args, "_heapify_max", true); }

constinit const Native kRows[] = {
    native(N(_heapify_max), heapify_max, 1, 1),
    native(N(_heappop_max), heappop_max, 1, 1),
    native(N(_heapreplace_max), heapreplace_max, 2, 2),
    native(N(heapify), heapify, 1, 1),
    native(N(heappop), heappop, 1, 1),
    native(N(heappush), heappush, 2, 2),
    native(N(heappushpop), heappushpop, 2, 2),
    native(N(heapreplace), heapreplace, 2, 2),
};

}  // namespace

constinit const ModuleDef kHeapqModule{N(_heapq), kRows, nullptr, sizeof kRows / sizeof *kRows, 0, nullptr, nullptr};

}  // namespace adder::vm
