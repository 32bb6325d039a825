// list: an Array with spare room at its end, grown in place when it is the heap's last object. Unused items are
// Undefined, so that the collector sees no garbage in them.
#include "vm/objects/iterators.h"
#include "vm/objects/sequence.h"

namespace adder::vm {

namespace {

constexpr u32 kMaxLength = kWord64 ? 0x3FFF'FFFF : 0x0FFF'FFFF;

u32 capacity_of(const List* l) { return l->items.is_undefined() ? 0 : l->items.as<Array>()->len; }

u32 grown_capacity(u32 needed) {
  u32 spare = kWord64 ? needed / 2 : needed / 4;
  return needed < 4 ? 4 : needed + spare + 1;
}

// Replaces `removed` items from `start` on by `added` Undefined ones. false: raised.
bool splice(Vm& vm, Local<List>& list, u32 start, u32 removed, u32 added) {
  if (added > removed && !list_reserve(vm, list, added - removed)) return false;
  u32 old_len = list->len, new_len = old_len - removed + added;
  if (!old_len && !new_len) return true;
  Value* items = list->items.as<Array>()->items;
  std::memmove(static_cast<void*>(items + start + added), items + start + removed,
               (old_len - start - removed) * sizeof(Value));
  if (new_len < old_len) std::memset(static_cast<void*>(items + new_len), 0, (old_len - new_len) * sizeof(Value));
  list->len = new_len;
  if (!new_len) list->items = Value();
  return true;
}

Value list_repr(Vm& vm, Value self_value) {
  if (!self_value.obj()->len) return make_str(vm, "[]");
  Local<> self(vm, self_value);
  if (!begin_repr(vm, self)) return make_str(vm, "[...]");
  StrBuilder text(vm);
  bool ok = text.append("[") && append_items(vm, text, self) && text.append("]");
  end_repr(vm, self);
  return ok ? text.take_str() : Value::raised();
}

Value list_getitem(Vm& vm, Value self, Value key) {
  if (is_exact(key, kTypeId_Slice)) return sequence_slice(vm, self, key);
  Local<List> list(vm, self);
  i64 i;
  if (!sequence_index(vm, "list", key, list->len, &i)) return Value::raised();
  if (i < 0 || i >= list->len) return raise(vm, kIndexErrorType, "list index out of range");
  return list_item(list, static_cast<u32>(i));
}

Value delete_slice(Vm& vm, Local<List>& list, Value slice) {
  i64 start, stop, step, count;
  if (!slice_indices(vm, slice, list->len, &start, &stop, &step, &count)) return Value::raised();
  if (!count) return Value::none();
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  if (start + (count - 1) * step >= list->len) return raise(vm, kRuntimeErrorType, "list changed size during deletion");
  if (step > 1) {  // gather what stays, so that the deleted items are one run at the end
    Value* items = list->items.as<Array>()->items;
    u32 to = static_cast<u32>(start);
    for (u32 from = to; from < list->len; ++from) {
      i64 offset = from - start;
      if (offset % step || offset / step >= count) items[to++] = items[from];
    }
    start = to;
  }
  splice(vm, list, static_cast<u32>(start), static_cast<u32>(count), 0);
  return Value::none();
}

Value assign_slice(Vm& vm, Local<List>& list, Value slice_value, Value value) {
  Local<> slice(vm, slice_value), source(vm, value);
  bool extended =
      !slice.value().as<Record>()->items[2].is_none() && slice.value().as<Record>()->items[2] != Value::small(1);
  if (!(is_exact(source, kTypeId_Tuple) || (is_exact(source, kTypeId_List) && source.value() != list.value()))) {
    if (!is_iterable(vm, source)) {
      return raise_text(
          vm, kTypeErrorType,
          extended ? PACKED("must assign iterable to extended slice") : PACKED("can only assign an iterable"));
    }
    source = list_from_iterable(vm, source);
    if (source.is_raised()) return Value::raised();
  }
  i64 start, stop, step, count;
  if (!slice_indices(vm, slice, list->len, &start, &stop, &step, &count)) return Value::raised();
  u32 added = sequence_length(source);
  if (extended && step != 1) {
    if (added != count) {
      return raise(vm, kValueErrorType, "attempt to assign sequence of size %u to extended slice of size %d", added,
                   static_cast<int>(count));
    }
    if (start >= list->len && count) return raise(vm, kRuntimeErrorType, "list changed size during assignment");
    for (u32 i = 0; i < added; ++i) list->items.as<Array>()->items[start + i * step] = sequence_item(source, i);
    return Value::none();
  }
  if (start > list->len) start = list->len;
  if (start + count > list->len) count = list->len - start;
  if (!splice(vm, list, static_cast<u32>(start), static_cast<u32>(count), added)) return Value::raised();
  if (added) {
    std::memcpy(static_cast<void*>(list->items.as<Array>()->items + start), sequence_items(source),
                added * sizeof(Value));
  }
  return Value::none();
}

Value list_setitem(Vm& vm, Value self, Value key, Value value) {
  Local<List> list(vm, self);
  if (is_exact(key, kTypeId_Slice)) {
    return value.is_undefined() ? delete_slice(vm, list, key) : assign_slice(vm, list, key, value);
  }
  Local<> item(vm, value);
  i64 i;
  if (!sequence_index(vm, "list", key, list->len, &i)) return Value::raised();
  if (i < 0 || i >= list->len) {
    return raise(vm, kIndexErrorType, "list assignment index out of range");
  }
  if (item.value().is_undefined()) {
    splice(vm, list, static_cast<u32>(i), 1, 0);
  } else {
    list->items.as<Array>()->items[i] = item;
  }
  return Value::none();
}

Value list_iter(Vm& vm, Value self) { return make_list_iterator(vm, self); }

Value list_binary(Vm& vm, BinaryOp op, Value left, Value right) {
  if (op == BinaryOp::Add && left.is(Kind::List)) {
    if (right.is(Kind::List)) return sequence_concat(vm, left, right);
    return cannot_concatenate(vm, "list", right);
  }
  if (op == BinaryOp::Mul) return multiply_sequence(vm, left, right);
  return Value::not_implemented();
}

Value list_inplace(Vm& vm, BinaryOp op, Value left, Value right) {
  Local<List> list(vm, left);
  if (op == BinaryOp::Add) {
    if (!list_extend(vm, list, right)) return Value::raised();
    return list;
  }
  if (op != BinaryOp::Mul) return Value::not_implemented();
  Local<> product(vm, sequence_repeat(vm, list, right));
  if (product.is_raised() || product.value().is_not_implemented()) return product;
  list->items = product.value().as<List>()->items;
  list->len = product.value().as<List>()->len;
  return list;
}

Value list_make(Vm& vm, Value type, Args args, Value keyword_names) {
  if (type == Value::from_const(&kListType)) {
    if (!no_keywords(vm, "list", keyword_names) || !check_count(vm, "list", args.count, 0, 1)) return Value::raised();
    return args.count ? list_from_iterable(vm, args[0]) : make_list(vm);
  }
  Local<> subclass(vm, type), names(vm, keyword_names);
  u32 positional = positional_count(args, keyword_names);
  Local<> list(vm, Value::from(alloc_for_type(vm, subclass, Kind::List, sizeof(List), 0)));
  if (list.value().is_undefined()) return Value::raised();
  if (init_takes_arguments(subclass)) return list;
  if (!(subclass.value().as<Type>()->type_flags & kTypeHasNew) && !no_keywords(vm, "list", names))
    return Value::raised();
  if (!check_count(vm, "list", positional, 0, 1)) return Value::raised();
  if (positional && !list_extend(vm, list, args[0])) return Value::raised();
  return list;
}

void clear(List* l) {
  l->items = Value();
  l->len = 0;
}

Value list_init_m(Vm& vm, Args args) {
  clear(args[0].as<List>());
  if (args.has(1) && !list_extend(vm, args[0], args[1])) return Value::raised();
  return Value::none();
}

Value list_append_m(Vm& vm, Args args) {
  TRY_OK(list_append(vm, args[0], args[1]));
  return Value::none();
}

Value list_extend_m(Vm& vm, Args args) {
  TRY_OK(list_extend(vm, args[0], args[1]));
  return Value::none();
}

Value list_insert_m(Vm& vm, Args args) {
  if (!is_index(vm, args[1])) {
    return raise(vm, kTypeErrorType, "'%t' object cannot be interpreted as an integer", args[1]);
  }
  i64 at;
  if (!to_i64(vm, args[1], &at)) return Value::raised();
  Local<List> list(vm, args[0]);
  i64 length = list->len;
  if (at < 0) at = at + length < 0 ? 0 : at + length;
  if (at > length) at = length;
  TRY_OK(splice(vm, list, static_cast<u32>(at), 0, 1));
  list->items.as<Array>()->items[at] = args[2];
  return Value::none();
}

Value list_pop_m(Vm& vm, Args args) {
  i64 at = -1;
  if (args.has(1)) {
    if (!args[1].is_small() && !is_index(vm, args[1])) {
      return raise(vm, kTypeErrorType, "'%t' object cannot be interpreted as an integer", args[1]);
    }
    if (!to_i64(vm, args[1], &at)) return Value::raised();
  }
  return list_pop(vm, args[0], at);
}

Value list_remove_m(Vm& vm, Args args) {
  Local<List> list(vm, args[0]);
  for (u32 i = 0; i < list->len; ++i) {
    Value same = TRY(equal(vm, list_item(list, i), args[1]));
    if (same.is_true()) {
      if (i < list->len) splice(vm, list, i, 1, 0);
      return Value::none();
    }
  }
  return raise(vm, kValueErrorType, "list.remove(x): x not in list");
}

Value list_clear_m(Vm&, Args args) {
  clear(args[0].as<List>());
  return Value::none();
}

Value list_copy_m(Vm& vm, Args args) {
  u32 n = sequence_length(args[0]);
  Value copy = TRY(make_list(vm, n));
  if (n) std::memcpy(static_cast<void*>(sequence_items(copy)), sequence_items(args[0]), n * sizeof(Value));
  copy.as<List>()->len = n;
  return copy;
}

Value list_reverse_m(Vm&, Args args) {
  List* l = args[0].as<List>();
  if (l->len < 2) return Value::none();
  Value* low = l->items.as<Array>()->items;
  for (Value* high = low + l->len - 1; low < high; ++low, --high) {
    Value kept = *low;
    *low = *high;
    *high = kept;
  }
  return Value::none();
}

Value list_sort_m(Vm& vm, Args args) {
  bool reverse = false;
  if (args.has(2)) {
    TRY_OK(int_flag(vm, args[2], &reverse));
  }
  return list_sort(vm, args[0], args.has(1) ? args[1] : Value::none(), reverse);
}

Value list_reversed_m(Vm& vm, Args args) { return make_reversed(vm, args[0], sequence_length(args[0])); }

constexpr TypeOps kListOps{.repr = list_repr,
                           .len = sequence_len,
                           .getitem = list_getitem,
                           .setitem = list_setitem,
                           .contains = sequence_contains,
                           .iter = list_iter,
                           .binary = list_binary,
                           .inplace = list_inplace,
                           .compare = sequence_compare,
                           .make = list_make};

constinit const Native kListRows[] = {
    native(N(__class_getitem__), class_getitem, 2, 2, nullptr, kClassNative),
    native(N(__init__), list_init_m, 1, 2),
    native(N(__reversed__), list_reversed_m, 1, 1),
    native(N(append), list_append_m, 2, 2),
    native(N(clear), list_clear_m, 1, 1),
    native(N(copy), list_copy_m, 1, 1),
    native(N(count), sequence_count, 2, 2),
    native(N(extend), list_extend_m, 2, 2),
    native(N(index), sequence_index_of, 2, 4),
    native(N(insert), list_insert_m, 3, 3),
    native(N(pop), list_pop_m, 1, 2),
    native(N(remove), list_remove_m, 2, 2),
    native(N(reverse), list_reverse_m, 1, 1),
    native(N(sort), list_sort_m, 1, 1, "- * key reverse"),
};

}  // namespace

constinit const Type kListType =
    make_const_type(kTypeId_List, N(list), &kObjectType, Kind::List, &kListOps, kListRows,
                    sizeof kListRows / sizeof *kListRows, kTypeUnhashable | kTypeIsSequence);

Value make_list(Vm& vm, u32 n_capacity) {
  // One piece of memory for the list and, right behind it, its array.
  if (n_capacity > kMaxLength) return raise_memory_error(vm);
  size_t room = n_capacity ? sizeof(Array) + n_capacity * sizeof(Value) : 0;
  Object* o = TRY_PTR(vm.heap.allocate_fast(vm, kTypeId_List, Kind::List, sizeof(List) + room, 0));
  if (n_capacity) {
    auto* items = reinterpret_cast<Array*>(reinterpret_cast<char*>(o) + sizeof(List));
    *static_cast<Object*>(items) = Object{kTypeId_Array, Kind::Array, 0, n_capacity};
    reinterpret_cast<List*>(o)->items = Value::from(items);
  }
  return Value::from(o);
}

Value make_list(Vm& vm, const Value* rooted, u32 n) {
  Value list = TRY(make_list(vm, n));
  if (n) std::memcpy(static_cast<void*>(sequence_items(list)), rooted, n * sizeof(Value));
  list.as<List>()->len = n;
  return list;
}

bool list_reserve(Vm& vm, Value list_value, u32 extra) {
  List* l = list_value.as<List>();
  u32 length = l->len, capacity = capacity_of(l);
  if (extra <= capacity - length) return true;
  if (extra > kMaxLength - length) return failed(raise_memory_error(vm));
  u32 wanted = grown_capacity(length + extra);
  if (capacity) {
    Array* items = l->items.as<Array>();
    if (vm.heap.is_last(items) && vm.heap.extend_last(items, sizeof(Array) + wanted * sizeof(Value))) {
      items->len = wanted;
      return true;
    }
  }
  Local<List> list(vm, list_value);
  Value fresh = make_array(vm, wanted);
  if (fresh.is_raised()) return false;
  if (length) std::memcpy(static_cast<void*>(fresh.as<Array>()->items), sequence_items(list), length * sizeof(Value));
  list->items = fresh;
  return true;
}

bool list_append(Vm& vm, Value list, Value item) {
  List* l = list.as<List>();
  if (l->len < capacity_of(l)) [[likely]] {
    l->items.as<Array>()->items[l->len++] = item;
    return true;
  }
  Local<List> root(vm, list);
  Local<> item_root(vm, item);
  if (!list_reserve(vm, list, 1)) return false;
  root->items.as<Array>()->items[root->len++] = item_root;
  return true;
}

Value list_pop(Vm& vm, Value list_value, i64 index) {
  List* l = list_value.as<List>();
  if (!l->len) return raise(vm, kIndexErrorType, "pop from empty list");
  if (index < 0) index += l->len;
  if (index < 0 || index >= l->len) return raise(vm, kIndexErrorType, "pop index out of range");
  Value* items = l->items.as<Array>()->items;
  Value item = items[index];
  --l->len;
  std::memmove(static_cast<void*>(items + index), items + index + 1,
               (l->len - static_cast<u32>(index)) * sizeof(Value));
  items[l->len] = Value();
  return item;
}

Value list_sort(Vm& vm, Value list_value, Value key_value, bool reverse) {
  Local<List> list(vm, list_value);
  Local<> key(vm, key_value), items(vm, list->items), sorted(vm, list->items);
  const u32 n = list->len, stride = key.value().is_none() ? 1 : 2;
  if (n < 2 && stride == 1) return Value::none();
  clear(list.get());  // so that a key function sees an empty list, not one in disorder
  bool ok = true;
  if (stride == 2) {
    sorted = make_array(vm, n * 2);
    ok = !sorted.is_raised();
    for (u32 i = 0; ok && i < n; ++i) {
      Value k = call1(vm, key, items.value().as<Array>()->items[i]);
      ok = !k.is_raised();
      if (!ok) break;
      Value* pair = &sorted.value().as<Array>()->items[i * 2];
      pair[0] = k;
      pair[1] = items.value().as<Array>()->items[i];
    }
  }
  if (ok) {
    // Reversing before and after keeps equal items in their order.
    if (reverse) reverse_elements(sorted.value().as<Array>(), 0, n, stride);
    ok = sort_array(vm, sorted, n, stride);
    if (reverse) reverse_elements(sorted.value().as<Array>(), 0, n, stride);
    for (u32 i = 0; stride == 2 && i < n; ++i) {
      items.value().as<Array>()->items[i] = sorted.value().as<Array>()->items[i * 2 + 1];
    }
  }
  bool modified = list->len || !list->items.is_undefined();
  list->items = items;
  list->len = n;
  if (!ok) return Value::raised();
  if (modified) return raise(vm, kValueErrorType, "list modified during sort");
  return Value::none();
}

}  // namespace adder::vm
