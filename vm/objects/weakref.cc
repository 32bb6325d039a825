// The type weakref.ref and the table behind it. See weakref.h.
#include "vm/objects/weakref.h"

#include "vm/objects/class.h"
#include "vm/objects/interned.h"
#include "vm/objects/shape.h"

namespace adder::vm {

namespace {

WeakRef* at(Vm& vm, u32 i) { return vm.weak_refs.as<Array>()->items[i].as<WeakRef>(); }

// The first entry whose referent is not below `v`.
u32 lower_bound(Vm& vm, Value v) {
  u32 low = 0, high = vm.weak_ref_count;
  while (low < high) {
    const u32 middle = (low + high) / 2;
    if (at(vm, middle)->referent.bits() < v.bits())
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

bool reserve(Vm& vm) {
  const u32 size = vm.weak_refs.is_object() ? vm.weak_refs.as<Array>()->len : 0;
  if (vm.weak_ref_count < size) return true;
  Value fresh = make_array(vm, size ? size * 2 : 8);
  if (fresh.is_raised()) return false;
  for (u32 i = 0; i < vm.weak_ref_count; ++i) fresh.as<Array>()->items[i] = vm.weak_refs.as<Array>()->items[i];
  vm.weak_refs = fresh;
  return true;
}

void insert(Vm& vm, Value ref) {
  const Value referent = ref.as<WeakRef>()->referent;
  u32 i = lower_bound(vm, referent);
  while (i < vm.weak_ref_count && at(vm, i)->referent == referent) ++i;  // behind its elders
  Value* items = vm.weak_refs.as<Array>()->items;
  std::memmove(static_cast<void*>(items + i + 1), items + i, (vm.weak_ref_count - i) * sizeof(Value));
  items[i] = ref;
  ++vm.weak_ref_count;
}

Value ref_make(Vm& vm, Value type, Args args, Value names) {
  const u32 keywords = names.is_undefined() ? 0 : names.as<Tuple>()->len;
  const bool exact = type == Value::from_const(&kWeakRefType);
  if (keywords && exact) return raise(vm, kTypeErrorType, "ref() takes no keyword arguments");
  const u32 n = args.count - keywords;
  if (n < 1) return raise(vm, kTypeErrorType, "__new__ expected at least 1 argument, got %u", n);
  if (n > 2) return raise(vm, kTypeErrorType, "__new__ expected at most 2 arguments, got %u", n);
  return make_weak_ref(vm, type, args[0], n > 1 && !args[1].is_none() ? args[1] : Value());
}

Value ref_init(Vm& vm, Args args) {  // args[0] keywords
  if (args[0].is(Kind::Dict) && args[0].as<Dict>()->len)
    return raise(vm, kTypeErrorType, "ref() takes no keyword arguments");
  if (args.count < 3) return raise(vm, kTypeErrorType, "__init__ expected at least 1 argument, got 0");
  if (args.count > 4) return raise(vm, kTypeErrorType, "__init__ expected at most 2 arguments, got %u", args.count - 2);
  return Value::none();
}

Value ref_call(Vm& vm, Value self, Args args, Value names) {
  if (!names.is_undefined()) return raise(vm, kTypeErrorType, "weakref.__call__() takes no keyword arguments");
  if (args.count) return raise(vm, kTypeErrorType, "weakref expected 0 arguments, got %u", args.count);
  const Value referent = self.as<WeakRef>()->referent;
  return referent.is_undefined() ? Value::none() : referent;
}

Value ref_hash(Vm& vm, Value self_) {
  Local<WeakRef> self(vm, self_);
  if (!self->hash.is_undefined()) return self->hash;
  if (self->referent.is_undefined()) return raise(vm, kTypeErrorType, "weak object has gone away");
  Value h = TRY(hash(vm, self->referent));
  self->hash = h;
  return h;
}

Value ref_compare(Vm& vm, CompareOp op, Value l, Value r) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !r.is(Kind::WeakRef) || !l.is(Kind::WeakRef))
    return Value::not_implemented();
  const Value a = l.as<WeakRef>()->referent, b = r.as<WeakRef>()->referent;
  if (a.is_undefined() || b.is_undefined()) return Value::boolean((l == r) == (op == CompareOp::Eq));
  return compare(vm, op, a, b);
}

Value ref_repr(Vm& vm, Value self_) {
  Local<WeakRef> self(vm, self_);
  StrBuilder b(vm);
  TRY_OK(b.append("<weakref at 0x") && append_identity(vm, b, self));
  if (self->referent.is_undefined()) {
    TRY_OK(b.append("; dead>"));
    return b.take_str();
  }
  Local<> referent(vm, self->referent);
  TRY_OK(b.append("; to '") && b.append_str(type_ptr(vm, referent)->name) && b.append("' at 0x") &&
         append_identity(vm, b, referent));
  Value name = get_attr_or_undefined(vm, referent, N(__name__));
  if (name.is_raised()) return name;
  if (name.is(Kind::Str)) TRY_OK(b.append(" (") && b.append_str(name) && b.append(")"));
  TRY_OK(b.append(">"));
  return b.take_str();
}

Value ref_callback(Vm&, Args args) {
  auto* r = args[0].as<WeakRef>();
  return r->callback.is_undefined() || r->referent.is_undefined() ? Value::none() : r->callback;
}

constinit const Native kWeakRefRows[] = {
    native(N(__callback__), ref_callback, 1, 1, nullptr, kGetter),
    native(N(__init__), ref_init, 1, 255, nullptr, kVarArgs | kVarKeywords),
};
constinit const ConstRow kWeakRefConsts[] = {{N(__module__), N(weakref)}};
constexpr TypeOps kWeakRefOps{
    .repr = ref_repr, .hash = ref_hash, .call = ref_call, .compare = ref_compare, .make = ref_make};

}  // namespace

constinit const Type kWeakRefType =
    make_const_type(kTypeId_WeakRef, N(ReferenceType), &kObjectType, Kind::WeakRef, &kWeakRefOps, kWeakRefRows,
                    sizeof kWeakRefRows / sizeof *kWeakRefRows, 0, kWeakRefConsts, 1);

bool native_refers_weakly(const Type* t) {
  switch (t->type_id) {
    case 0:  // of a module: deque, Pattern, ...
    case kTypeId_Type:
    case kTypeId_Function:
    case kTypeId_NativeFunction:
    case kTypeId_BoundMethod:
    case kTypeId_Module:
    case kTypeId_Generator:
    case kTypeId_Coroutine:
    case kTypeId_AsyncGenerator:
    case kTypeId_Set:
    case kTypeId_FrozenSet:
    case kTypeId_File:
    case kTypeId_TextFile:
    case kTypeId_Code:
    case kTypeId_ItemArray:
    case kTypeId_MemoryView: return true;
    default: return false;
  }
}

bool is_weakly_referable(Vm& vm, Value v) {
  const Type* t = type_ptr(vm, v);
  if (t->type_flags & kTypeHeap) return !(t->more_flags & kTypeNoWeakRef);
  return v.is_object() && native_refers_weakly(t);
}

Value weak_ref_of(Vm& vm, Value v, u32 i) {
  if (!vm.weak_refs.is_object()) return Value();
  i += lower_bound(vm, v);
  return i < vm.weak_ref_count && at(vm, i)->referent == v ? vm.weak_refs.as<Array>()->items[i] : Value();
}

Value make_weak_ref(Vm& vm, Value type_, Value referent_, Value callback_) {
  if (!is_weakly_referable(vm, referent_))
    return raise(vm, kTypeErrorType, "cannot create weak reference to '%t' object", referent_);
  Local<> type(vm, type_), referent(vm, referent_), callback(vm, callback_);
  const bool exact = type_ == Value::from_const(&kWeakRefType);
  if (exact && callback_.is_undefined()) {
    Value known;
    for (u32 i = 0; !(known = weak_ref_of(vm, referent, i)).is_undefined(); ++i)
      if (is_exact(known, kTypeId_WeakRef) && known.as<WeakRef>()->callback.is_undefined()) return known;
  }
  TRY_OK(reserve(vm));
  Object* o = alloc_for_type(vm, type, Kind::WeakRef, sizeof(WeakRef), 0);
  if (!o) return Value::raised();
  auto* ref = reinterpret_cast<WeakRef*>(o);
  ref->callback = callback;
  ref->referent = referent;
  if (vm.heap.contains(referent.value().obj())) insert(vm, Value::from(o));  // what lies in flash never dies
  return Value::from(o);
}

void sweep_weak_refs(Vm& vm, bool last) {
  if (!vm.weak_refs.is_object()) return;
  u32 kept = 0;
  Value* items = vm.weak_refs.as<Array>()->items;
  for (u32 i = 0; i < vm.weak_ref_count; ++i) {
    const Value v = items[i];
    auto* ref = v.as<WeakRef>();
    const bool alive = vm.heap.is_marked(ref);
    if (!alive && last) continue;
    if (alive && !vm.heap.is_marked(ref->referent.obj())) {
      ref->referent = Value();
      if (ref->callback.is_undefined()) continue;
      ref->next = vm.due_refs;
      vm.due_refs = v;
      vm.finalizers_due = true;
      continue;
    }
    items[kept++] = v;
  }
  for (u32 i = kept; i < vm.weak_ref_count; ++i) items[i] = Value();
  vm.weak_ref_count = kept;
}

}  // namespace adder::vm
