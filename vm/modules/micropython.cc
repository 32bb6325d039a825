// micropython: what programs written for small boards import. const() and the code emitters' decorators native and
// bytecode give back what they are given: the compiler needs no such hints; viper() converts arguments (viper.cc).
// Scheduled functions run at the next safe point between instructions. mem_info() writes to the console.
#include "vm/core/ops.h"
#include "vm/modules/heap_map.h"
#include "vm/modules/memory_place.h"
#include "vm/modules/modules.h"
#include "vm/modules/viper.h"
#include "vm/objects/arguments.h"
#include "vm/port.h"
#include "vm/run/pause.h"

namespace adder::vm {

namespace {

constexpr u32 kMaxScheduled = 8;

Value same(Vm&, Args args) { return args[0]; }
Value nothing(Vm&, Args) { return Value::none(); }

Value opt_level(Vm& vm, Args args) {
  Value& slot = vm.module_slots[kOptLevelSlot];
  if (!args.has(0)) return slot.is_undefined() ? Value::small(0) : slot;
  Value v = TRY(to_index(vm, args[0]));
  slot = v;
  return Value::none();
}

Value stack_use(Vm& vm, Args) {
  return make_uint(vm, static_cast<u64>(reinterpret_cast<char*>(vm.sp) - reinterpret_cast<char*>(vm.stack)));
}

struct InfoRow {
  const char* label;
  size_t value;
};
template <size_t kRows>
Value print_info(Vm& vm, const InfoRow (&rows)[kRows]) {
  StrBuilder text(vm);
  for (const InfoRow& row : rows) TRY_OK(text.append(row.label) && text.append_int(static_cast<i64>(row.value)));
  TRY_OK(text.append("\n"));
  Value out = TRY(text.take_str());
  port_write(1, out.as<Str>()->data(), out.as<Str>()->len);
  return Value::none();
}

Value mem_info(Vm& vm, Args args) {
  const InfoRow rows[] = {
      {"stack: ", static_cast<size_t>(reinterpret_cast<char*>(vm.sp) - reinterpret_cast<char*>(vm.stack))},
      {"\nGC: total: ", vm.heap.capacity()},
      {", used: ", vm.heap.used()},
      {", free: ", vm.heap.available()},
      {", collections: ", vm.heap.collections()},
      {", cell: ", heap_cell(vm)},
  };
  TRY(print_info(vm, rows));
  return args.has(0) ? print_heap_map(vm) : Value::none();
}

Value qstr_info(Vm& vm, Args) {
  const InfoRow rows[] = {{"names: constant: ", static_name_count()}, {", made by programs: ", vm.interned_count}};
  return print_info(vm, rows);
}

// ---- the heap's lock: every allocation fails while it is held

Value heap_lock(Vm& vm, Args) {
  if (vm.heap_locks++ == 0) vm.heap.set_failure_countdown(1, UINT32_MAX);
  return Value::none();
}
Value heap_unlock(Vm& vm, Args) {
  if (vm.heap_locks && --vm.heap_locks == 0) vm.heap.set_failure_countdown(0);
  return Value::small(vm.heap_locks);
}
Value heap_locked(Vm& vm, Args) { return Value::small(vm.heap_locks); }

// ---- scheduling

Value kbd_intr(Vm& vm, Args args) {
  i64 character;
  TRY_OK(to_i64(vm, args[0], &character));
  if (character != 3 && character != -1)
    return raise(vm, kValueErrorType, "only Ctrl-C (3) can interrupt, or nothing (-1)");
  bool were_on = !vm.interrupts_off;
  vm.interrupts_off = character == -1;
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
  if (!were_on || !vm.interrupts_off || !vm.interrupt_requested) return Value::none();
  // One that came before is raised before.
  vm.interrupts_off = false;
  TRY(check_interrupt(vm));
  vm.interrupts_off = true;
  return Value::none();
}

Value schedule(Vm& vm, Args args) {  // function, argument
  if (args[0].is(Kind::Native) && args[0].as<Native>()->fn == kbd_intr) {
    vm.interrupt_requested = true;
    return Value::none();
  }
  if (!vm.scheduled.is_object()) {
    Value list = TRY(make_list(vm));
    vm.scheduled = list;
  }
  if (vm.scheduled.as<List>()->len >= 2 * kMaxScheduled) return raise(vm, kRuntimeErrorType, "schedule queue full");
  TRY_OK(list_append(vm, vm.scheduled, args[0]));
  TRY_OK(list_append(vm, vm.scheduled, args[1]));
  vm.finalizers_due = true;
  return Value::none();
}

// ---- RingIO: a Record: the buffer, and the places of the next byte to read and to write; one byte stays free

enum RingItem : u32 { kRingBuffer, kRingGet, kRingPut, kRingItems };
extern const Type kRingType;

struct Ring {
  Value* items;
  WritableBytes bytes;
  u32 get, put;

  u32 used() const { return static_cast<u32>((put + bytes.size - get) % bytes.size); }
  u32 room() const { return static_cast<u32>(bytes.size) - 1 - used(); }
  void store() const {
    items[kRingGet] = Value::small(get);
    items[kRingPut] = Value::small(put);
  }
  void take(u8* out, u32 n) {
    for (; n; --n) {
      *out++ = bytes.data[get];
      get = static_cast<u32>((get + 1) % bytes.size);
    }
    store();
  }
};

// Its pointers die at the next Vm& call. false: raised.
bool ring_of(Vm& vm, Value self, Ring* out) {
  Value* f = self.as<Record>()->items;
  *out = {f, {nullptr, 0}, static_cast<u32>(f[kRingGet].as_small()), static_cast<u32>(f[kRingPut].as_small())};
  if (writable_bytes(f[kRingBuffer], &out->bytes) && out->bytes.size > out->get && out->bytes.size > out->put)
    return true;
  return failed(raise(vm, kValueErrorType, "the buffer has shrunk"));
}

Value ring_make(Vm& vm, Value, Args args, Value names) {
  TRY_OK(no_keywords(vm, "RingIO", names) && check_count(vm, "RingIO", args.count, 1, 1));
  WritableBytes bytes;
  if (!writable_bytes(args[0], &bytes)) {
    i64 size;
    TRY_OK(to_i64(vm, args[0], &size));
    if (size < 1 || size > 0x3FFF'FFFF) return raise(vm, kValueErrorType, "invalid size");
    Value buffer = TRY(make_bytearray(vm, nullptr, static_cast<size_t>(size) + 1));
    args[0] = buffer;
  } else if (bytes.size < 2) {
    return raise(vm, kValueErrorType, "the buffer needs two bytes at least");
  }
  Value ring = TRY(make_record(vm, kRingType, kRingItems));
  ring.as<Record>()->items[kRingBuffer] = args[0];
  ring.as<Record>()->items[kRingGet] = ring.as<Record>()->items[kRingPut] = Value::small(0);
  return ring;
}

Value ring_any(Vm& vm, Args args) {
  Ring ring;
  return ring_of(vm, args[0], &ring) ? Value::small(ring.used()) : Value::raised();
}

bool ring_limit(Vm& vm, Args args, u32 i, i64* out) {
  *out = INT32_MAX;
  if (!args.has(i) || args[i].is_none()) return true;
  if (!to_i64(vm, args[i], out)) return false;
  if (*out < 0) *out = INT32_MAX;
  return true;
}

Value ring_bytes(Vm& vm, Args args, u32 n) {
  Ring ring;
  Value bytes = TRY(make_bytes(vm, nullptr, n));
  TRY_OK(ring_of(vm, args[0], &ring));
  ring.take(bytes.as<Bytes>()->data, n);
  return bytes;
}

Value ring_read(Vm& vm, Args args) {
  i64 limit;
  Ring ring;
  TRY_OK(ring_limit(vm, args, 1, &limit) && ring_of(vm, args[0], &ring));
  return ring_bytes(vm, args, limit < ring.used() ? static_cast<u32>(limit) : ring.used());
}

Value ring_readline(Vm& vm, Args args) {
  i64 limit;
  Ring ring;
  TRY_OK(ring_limit(vm, args, 1, &limit) && ring_of(vm, args[0], &ring));
  u32 n = 0, most = limit < ring.used() ? static_cast<u32>(limit) : ring.used();
  while (n < most && ring.bytes.data[(ring.get + n++) % ring.bytes.size] != '\n') {
  }
  return ring_bytes(vm, args, n);
}

Value ring_readinto(Vm& vm, Args args) {
  i64 limit;
  Ring ring;
  WritableBytes out;
  TRY_OK(ring_limit(vm, args, 2, &limit) && ring_of(vm, args[0], &ring));
  if (!writable_bytes(args[1], &out))
    return raise(vm, kTypeErrorType, "a read-write bytes-like object is required, not '%t'", args[1]);
  u32 n = ring.used();
  if (limit < n) n = static_cast<u32>(limit);
  if (out.size < n) n = static_cast<u32>(out.size);
  ring.take(out.data, n);
  return Value::small(n);
}

Value ring_write(Vm& vm, Args args) {
  Ring ring;
  BytesView in;
  TRY_OK(bytes_view_or_raise(vm, args[1], &in) && ring_of(vm, args[0], &ring));
  u32 n = in.size < ring.room() ? static_cast<u32>(in.size) : ring.room();
  for (u32 i = 0; i < n; ++i) {
    ring.bytes.data[ring.put] = in.data[i];
    ring.put = static_cast<u32>((ring.put + 1) % ring.bytes.size);
  }
  ring.store();
  return Value::small(n);
}

constexpr TypeOps kRingOps{.make = ring_make};
constinit const Native kRingRows[] = {
    native(N(any), ring_any, 1, 1),           native(N(close), nothing, 1, 1),
    native(N(read), ring_read, 1, 2),         native(N(readinto), ring_readinto, 2, 3),
    native(N(readline), ring_readline, 1, 2), native(N(write), ring_write, 2, 2),
};
constinit const ConstRow kRingConsts[] = {{N(__module__), N(micropython)}};
constinit const Type kRingType = make_const_type(0, N(RingIO), &kObjectType, Kind::Record, &kRingOps, kRingRows,
                                                 sizeof kRingRows / sizeof *kRingRows, kTypeFinal, kRingConsts, 1);

constinit const Native kRows[] = {
    native(N(alloc_emergency_exception_buf), nothing, 1, 1),
    native(N(buf_contains_ptrs), nothing, 1, 1),
    native(N(bytecode), same, 1, 1),
    native(N(const), same, 1, 1),
    native(N(heap_lock), heap_lock, 0, 0),
    native(N(heap_locked), heap_locked, 0, 0),
    native(N(heap_unlock), heap_unlock, 0, 0),
    native(N(kbd_intr), kbd_intr, 1, 1),
    native(N(mem_info), mem_info, 0, 1),
    native(N(native), same, 1, 1),
    native(N(opt_level), opt_level, 0, 1),
    native(N(qstr_info), qstr_info, 0, 1),
    native(N(schedule), schedule, 2, 2),
    native(N(stack_use), stack_use, 0, 0),
    native(N(viper), viper_function, 1, 1),
};
constinit const ConstRow kConsts[] = {{N(RingIO), Value::from_const(&kRingType)}};

// Viper functions name these types without importing them.
Value init(Vm& vm, Value) {
  if (vm.builtins.is_undefined()) {
    Value d = TRY(make_dict(vm));
    vm.builtins = d;
  }
  const ConstRow names[] = {{N(ptr), Value::from_const(&kViperPtr)},
                            {N(ptr16), Value::from_const(&kPtr16Type)},
                            {N(ptr32), Value::from_const(&kPtr32Type)},
                            {N(ptr8), Value::from_const(&kPtr8Type)},
                            {N(uint), Value::from_const(&kViperUint)}};
  for (const ConstRow& row : names) TRY_OK(dict_set(vm, vm.builtins, row.name, row.value));
  return Value::none();
}

}  // namespace

Value run_scheduled(Vm& vm) {
  while (vm.scheduled.is_object() && vm.scheduled.as<List>()->len) {
    Local<> function(vm, list_item(vm.scheduled, 0)), argument(vm, list_item(vm.scheduled, 1));
    List* list = vm.scheduled.as<List>();
    Value* items = list->items.as<Array>()->items;
    list->len -= 2;
    for (u32 i = 0; i < list->len; ++i) items[i] = items[i + 2];
    items[list->len] = items[list->len + 1] = Value();
    TRY(call1(vm, function, argument));
  }
  return Value::none();
}

constinit const ModuleDef kMicropythonModule = {N(micropython), kRows,  kConsts, sizeof kRows / sizeof *kRows, 1,
                                                init,           nullptr};

}  // namespace adder::vm
