// See finalize.h. vm.finalizable is an Array: first finalizable_count objects that are alive and held weakly, then
// due_count that died and are held until they are done with. An object is in it once, so it is finalized once.
#include "vm/run/finalize.h"

#include "vm/modules/modules.h"
#include "vm/objects/class.h"
#include "vm/objects/interned.h"
#include "vm/objects/struct_sequence.h"
#include "vm/port.h"
#include "vm/run/async.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"
#include "vm/run/traceback.h"

namespace adder::vm {

namespace {

Value* entries(Vm& vm) { return vm.finalizable.as<Array>()->items; }

// Is there anything to do when this object dies?
bool wants_finalizing(Value v) {
  if (!v.is(Kind::Generator)) return true;
  auto* g = v.as<Generator>();
  if (g->state == kGeneratorSuspended) return true;
  return g->state == kGeneratorFresh && g->shape == kTypeId_Coroutine;
}

Value warn_never_awaited(Vm& vm, Value coroutine) {
  Local<> c(vm, coroutine);
  Local<> warnings(vm, import_module(vm, N(warnings)));
  if (warnings.is_raised()) return warnings;
  Local<> warn(vm, get_attr(vm, warnings, N(warn)));
  if (warn.is_raised()) return warn;
  StrBuilder b(vm);
  TRY_OK(b.append("coroutine '") && b.append_str(generator_qualname_of(c)) && b.append("' was never awaited"));
  Value text = TRY(b.take_str());
  return call2(vm, warn, text, Value::from_const(&kRuntimeWarningType));
}

Value finalize_generator(Vm& vm, Local<>& object) {
  auto* g = object.value().as<Generator>();
  if (g->shape == kTypeId_AsyncGenerator) {
    Value hook = async_finalizer(vm, object);
    if (!hook.is_undefined()) return call1(vm, hook, object);
  }
  if (g->state == kGeneratorFresh) {
    g->state = kGeneratorDone;
    return warn_never_awaited(vm, object);
  }
  return generator_method_close(vm, Args{object.slot(), 1});
}

void finalize(Vm& vm, Local<>& object) {
  Local<> what(vm, object);
  Value r;
  if (object.value().is(Kind::Generator)) {
    r = finalize_generator(vm, object);
  } else {
    Value f = lookup_special(vm, object, N(__del__));
    if (f.is_undefined()) return;
    what = f;
    Value bound = bind_attribute(vm, f, object, type_of(vm, object));
    r = bound.is_raised() ? bound : call0(vm, bound);
  }
  if (r.is_raised()) write_unraisable(vm, what);
}

// The state that a finalizer must find clean, and leave as it was.
class Undisturbed {
public:
  explicit Undisturbed(Vm& vm) : vm_(vm), handled_(vm, vm.handled), pending_(vm, vm.pending), was_(vm.finalizing) {
    vm.handled = vm.pending = Value();
    vm.finalizing = true;
    reraising_ = vm.reraising;
    vm.reraising = false;
  }
  ~Undisturbed() {
    vm_.handled = handled_;
    vm_.pending = pending_;
    vm_.finalizing = was_;
    vm_.reraising = reraising_;
  }

private:
  Vm& vm_;
  Local<> handled_, pending_;
  bool was_, reraising_;
};

void call_due_ref(Vm& vm) {
  Local<WeakRef> ref(vm, vm.due_refs);
  vm.due_refs = ref->next;
  ref->next = Value();
  Local<> callback(vm, ref->callback);
  ref->callback = Value();
  if (call1(vm, callback, ref).is_raised()) write_unraisable(vm, callback);
}

constinit const Native kHookFields[] = {
    struct_field<0>(N(exc_type)), struct_field<1>(N(exc_value)), struct_field<2>(N(exc_traceback)),
    struct_field<3>(N(err_msg)),  struct_field<4>(N(object)),
};
constinit const ConstRow kHookConsts[] = {{N(__module__), N(sys)}};
constinit const Type kUnraisableHookArgsType = make_struct_type(N(UnraisableHookArgs), kHookFields, kHookConsts);

Value report(Vm& vm, Local<>& exception, Local<>& object) {
  Local<> hook(vm, sys_attribute(vm, N(unraisablehook)));
  Tuple* t = TRY_PTR(make_struct(vm, kUnraisableHookArgsType));
  for (u32 i = 0; i < 5; ++i) t->items[i] = Value::none();
  Local<Tuple> args(vm, Value::from(t));
  args->items[0] = type_of(vm, exception);
  args->items[1] = exception;
  args->items[2] = exception.value().as<Exception>()->traceback.is_undefined()
                       ? Value::none()
                       : exception.value().as<Exception>()->traceback;
  args->items[4] = object.value().is_undefined() ? Value::none() : object.value();
  if (!hook.value().is_undefined() && !hook.value().is_none()) return call1(vm, hook, args);
  return sys_unraisablehook(vm, Args{args.slot(), 1});
}

}  // namespace

Value sys_unraisablehook(Vm& vm, Args a) {
  Local<> object(vm, get_attr(vm, a[0], N(object))), exception(vm, Value());
  if (object.is_raised()) return object;
  exception = get_attr(vm, a[0], N(exc_value));
  if (exception.is_raised()) return exception;
  Local<> message(vm, get_attr(vm, a[0], N(err_msg)));
  if (message.is_raised()) return message;
  StrBuilder b(vm);
  if (message.value().is(Kind::Str))
    TRY_OK(b.append_str(message));
  else if (!object.value().is_none())
    TRY_OK(b.append("Exception ignored in"));
  if (!object.value().is_none()) {
    Local<> text(vm, repr(vm, object));
    if (text.is_raised()) {
      vm.pending = Value();
      text = make_str(vm, "<object repr() failed>");
      if (text.is_raised()) return text;
    }
    TRY_OK(b.append(": ") && b.append_str(text));
  }
  if (b.size()) TRY_OK(b.append("\n"));
  if (exception.value().is(Kind::Exception)) {
    Value lines = TRY(format_exception(vm, exception));
    TRY_OK(b.append_str(lines));
  }
  Value text = TRY(b.take_str());
  return write_error_text(vm, text);
}

void write_unraisable(Vm& vm, Value object_) {
  Local<> object(vm, object_), exception(vm, take_pending(vm));
  if (exception.value().is(Kind::Exception)) static_cast<void>(report(vm, exception, object));
  vm.pending = Value();  // the hook itself failed, and there is nobody left to tell
}

bool reserve_finalizable(Vm& vm) {
  const u32 size = vm.finalizable.is_object() ? vm.finalizable.as<Array>()->len : 0;
  if (vm.finalizable_count + vm.due_count < size) return true;
  Value fresh = make_array(vm, size ? size * 2 : 8);
  if (fresh.is_raised()) return false;
  const u32 used = vm.finalizable_count + vm.due_count;  // the collection may have dropped some
  for (u32 i = 0; i < used; ++i) fresh.as<Array>()->items[i] = entries(vm)[i];
  vm.finalizable = fresh;
  return true;
}

void note_finalizable(Vm& vm, Value object) {
  Value* items = entries(vm);
  Value* due = items + vm.finalizable_count;
  std::memmove(static_cast<void*>(due + 1), due, vm.due_count * sizeof(Value));  // in the order in which they died
  items[vm.finalizable_count++] = object;
}

void sweep_finalizable(Vm& vm) {
  if (!vm.finalizable.is_object()) return;
  Value* items = entries(vm);
  u32 kept = 0, due = vm.due_count;
  const u32 used = vm.finalizable_count + vm.due_count;
  // The due ones of this collection are gathered behind those of earlier ones, in the order in which they were made:
  // swapping keeps what is alive in front.
  u32 dead = 0;
  for (u32 i = 0; i < vm.finalizable_count; ++i) {
    const Value v = items[i];
    if (vm.heap.is_marked(v.obj())) {
      items[i] = items[kept];
      items[kept++] = v;
    } else if (!wants_finalizing(v)) {
      items[i] = Value();
    } else {
      ++dead;
    }
  }
  u32 to = kept;
  for (u32 i = kept; i < used; ++i)
    if (!items[i].is_undefined()) {
      const Value v = items[i];
      items[i] = Value();
      items[to++] = v;
    }
  vm.finalizable_count = kept;
  vm.due_count = due + dead;
  if (dead) vm.finalizers_due = true;
}

void run_finalizers(Vm& vm) {
  if (vm.finalizing) return;
  Undisturbed state(vm);
  for (;;) {
    vm.finalizers_due = false;
    if (vm.scheduled.is_object() && vm.scheduled.as<List>()->len) {
      if (run_scheduled(vm).is_raised()) write_unraisable(vm, Value());
    } else if (vm.due_refs.is_object()) {
      call_due_ref(vm);
    } else if (vm.due_count) {
      Local<> object(vm, entries(vm)[vm.finalizable_count]);
      Value* items = entries(vm) + vm.finalizable_count;
      --vm.due_count;
      std::memmove(static_cast<void*>(items), items + 1, vm.due_count * sizeof(Value));
      items[vm.due_count] = Value();
      finalize(vm, object);
    } else {
      return;
    }
  }
}

void finalize_all(Vm& vm) {
  vm.heap.collect(vm);
  run_finalizers(vm);
  // What is left is alive only because the program ends here. Oldest first.
  Undisturbed state(vm);
  for (u32 rounds = 0; vm.finalizable_count && rounds < 10000; ++rounds) {
    Value* items = entries(vm);
    Local<> object(vm, items[0]);
    const u32 used = vm.finalizable_count + vm.due_count;
    std::memmove(static_cast<void*>(items), items + 1, (used - 1) * sizeof(Value));
    items[used - 1] = Value();
    --vm.finalizable_count;
    if (wants_finalizing(object)) finalize(vm, object);
  }
}

void clear_dead_registers(Vm& vm, Args args) {
  Value *base = args.slots, *live = args.slots + args.count;
  for (Frame* f = vm.frame; f < vm.frame_base; ++f) {
    Value* end = f->end;  // with the room behind the registers, where calls have left things as well
    const bool wide = code_header(f->function.as<Function>()->code.as<Code>())->local_count > kFirstWideRegister;
    // Otherwise native code lies between, and which registers it was called with is not known.
    const bool called_in_place = base > f->registers && base <= end && !wide;
    for (; called_in_place && live < end; ++live) *live = Value();
    if (live < end) live = end;
    base = f->registers;
  }
}

}  // namespace adder::vm
