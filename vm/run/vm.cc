// The embedding face (vm.h) over the VM's insides.
#include "vm/vm.h"

#include <new>

#include "vm/code/image.h"
#include "vm/compile/codegen.h"
#include "vm/compile/lexer.h"
#include "vm/compile/parser.h"
#include "vm/core/iterate.h"
#include "vm/modules/modules.h"
#include "vm/objects/class.h"
#include "vm/objects/unicode.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/finalize.h"
#include "vm/run/import.h"
#include "vm/run/traceback.h"

namespace adder::vm {

Value main_globals(Vm& vm);
Value run_path(Vm& vm, const char* path, Value globals);
Value run_as_main(Vm& vm, const char* dotted, Value globals);

static constexpr size_t kLeastStack = 512, kLeastHeap = 1024;  // bytes; less is refused

size_t vm_overhead() { return sizeof(Vm) + 64; }

static bool populate(Vm& vm) {
  // First of all what raising needs, so that everything after may fail.
  Object* o =
      vm.heap.allocate(vm, kTypeId_MemoryError, Kind::Exception, sizeof(Exception) + sizeof(Value), 0, kHasAttrs);
  if (!o) return false;
  vm.memory_error = Value::from(o);
  Value empty = make_tuple(vm, 0u);
  if (empty.is_raised()) return false;
  vm.memory_error.as<Exception>()->args = empty;
  struct {
    Value* slot;
    Value (*make)(Vm&);
  } made[] = {
      {&vm.modules, [](Vm& v) { return make_dict(v); }},
      {&vm.path, [](Vm& v) { return make_list(v); }},
      {&vm.argv, [](Vm& v) { return make_list(v); }},
  };
  for (auto& m : made) {
    Value v = m.make(vm);
    if (v.is_raised()) return false;
    *m.slot = v;
  }
  return true;
}

Vm* create(const VmConfig& config) {
  auto* memory = static_cast<char*>(config.memory);
  size_t vm_size = (sizeof(Vm) + 15) & ~size_t{15};
  if (config.memory_size < vm_size) return nullptr;
  size_t rest = config.memory_size - vm_size;
  size_t stack = config.stack_size;
  if (!stack) {
    stack = rest / 8;
    if (stack > (size_t{512} << 10)) stack = size_t{512} << 10;
    if (stack < kLeastStack) stack = kLeastStack;
  }
  stack &= ~size_t{15};
  if (rest < stack + kLeastHeap) return nullptr;
  if (!config.zeroed) std::memset(memory, 0, vm_size + stack);
  auto* vm = new (memory) Vm;
  vm->config = &config;
  if (config.stack_end) vm->stack_end = config.stack_end();
  vm->stack = vm->sp = reinterpret_cast<Value*>(memory + vm_size);
  vm->frame_base = vm->frame = reinterpret_cast<Frame*>(memory + vm_size + stack);
  vm->heap.init(memory + vm_size + stack, (rest - stack) & ~size_t{15}, config.soft_heap, config.zeroed);
  vm->random_state[0] ^= port_entropy();
  vm->handled = Value();
  if (!populate(*vm)) return nullptr;
  vm->heap.keep_reserve(*vm);
  return vm;
}

static void flush_files(Vm& vm) {
  if (!vm.open_files.is(Kind::List)) return;
  Local<> files(vm, vm.open_files);
  vm.open_files = Value();
  for (u32 i = 0; i < files.value().as<List>()->len; ++i) {
    Value r = call_method(vm, list_item(files, i), N(close));
    if (r.is_raised()) vm.pending = Value();
  }
}

// What modules of the library want done at the end, if the program has them.
static void run_exit_function(Vm& vm, Value module_name, Value function) {
  Value module = dict_get_name(vm.modules, module_name);
  if (!module.is(Kind::Module)) return;
  if (call_method(vm, module, function).is_raised()) write_unraisable(vm, Value());
}

void destroy(Vm* vm) {
  Local<> pending(*vm, vm->pending);
  vm->pending = Value();
  run_exit_function(*vm, N(threading), N(_shutdown));
  vm->thread_hooks = nullptr;  // threads that still run have had their time
  run_exit_function(*vm, N(atexit), N(_run_exitfuncs));
  finalize_all(*vm);
  vm->pending = pending;
  flush_files(*vm);
}

static Status finish(Vm& vm, Value r) {
  vm.sp = vm.stack;
  vm.frame = vm.frame_base;
  vm.depth = 0;
  vm.c_depth = 0;
  vm.handled = Value();
  if (!r.is_raised()) return Status::Ok;
  return pending_is(vm, kSystemExitType) ? Status::Exit : Status::Raised;
}

namespace {
class OpenReserve {
public:
  explicit OpenReserve(Vm& vm) : vm_(vm) { vm.heap.open_reserve(); }
  ~OpenReserve() {
    if (!vm_.source) vm_.heap.keep_reserve(vm_);  // it would lie below the source, which goes first
  }

private:
  Vm& vm_;
};
}  // namespace

char* take_source(Vm* vm, size_t* size) {
  constexpr size_t kLeast = 256;
  vm->heap.open_reserve();
  if (vm->heap.available() / 4 < *size) vm->heap.collect(*vm);
  size_t most = vm->heap.available() / 4 & ~size_t{15};
  if (*size > most) *size = most;
  if (*size >= kLeast) vm->source = vm->heap.take_tail(*size);
  if (!vm->source && *size >= kLeast) {  // what is free lies apart
    vm->heap.collect(*vm);
    vm->source = vm->heap.take_tail(*size);
  }
  vm->source_size = *size;
  if (vm->source) return static_cast<char*>(vm->source);
  // The line that frees memory. Looking for completions may need a little of the stack, at either end of it.
  if (vm->frame != vm->frame_base) return nullptr;
  const auto stack = static_cast<size_t>(reinterpret_cast<char*>(vm->frame_base) - reinterpret_cast<char*>(vm->stack));
  *size = stack / 4;
  return reinterpret_cast<char*>(vm->stack) + stack / 2;
}

void give_source(Vm* vm) {
  if (!vm->source) return;
  vm->heap.give_tail(vm->source, vm->source_size);
  vm->source = nullptr;
}

bool hold(Vm* vm, unsigned piece, size_t size) {
  Object* blob = vm->heap.allocate_if_room(kTypeId_Blob, Kind::Blob, sizeof(Blob) + size, static_cast<u32>(size));
  if (!blob) return false;
  vm->held[piece] = Value::from(blob);
  return true;
}

void* held(const Vm* vm, unsigned piece) {
  return vm->held[piece].is_undefined() ? nullptr : vm->held[piece].as<Blob>()->data;
}

void release(Vm* vm, unsigned piece) { vm->held[piece] = Value(); }

Status run_source(Vm* vm_, const char* source, size_t length, const char* filename, SourceMode mode) {
  Vm& vm = *vm_;
  auto run = [&]() -> Value {
    Local<> globals(vm, Value()), name(vm, Value()), code(vm, Value());
    CompileOptions options;
    options.mode = mode == SourceMode::Single       ? CompileMode::Prompt
                   : mode == SourceMode::Expression ? CompileMode::Expression
                                                    : CompileMode::Module;
    {
      OpenReserve room(vm);
      globals = main_globals(vm);
      if (globals.is_raised()) return globals;
      name = make_str(vm, filename);
      if (name.is_raised()) return name;
      code = compile_source(vm, source, length, name, options);
      give_source(vm_);
    }
    return code.is_raised() ? code.value() : run_code(vm, code, globals, Value());
  };
  Value r = run();
  give_source(vm_);
  return finish(vm, r);
}

Status run_file(Vm* vm_, const char* path) {
  Vm& vm = *vm_;
  Value globals = main_globals(vm);
  Value r = globals.is_raised() ? globals : run_path(vm, path, globals);
  return finish(vm, r);
}

Status run_module(Vm* vm_, const char* name) {
  Vm& vm = *vm_;
  Value globals = main_globals(vm);
  Value r = globals.is_raised() ? globals : run_as_main(vm, name, globals);
  return finish(vm, r);
}

Status compile_module(Vm* vm_, const char* source, size_t length, const char* filename, CompileTo to, CompileWith with,
                      void (*emit)(void*, const char*, size_t), void* context) {
  Vm& vm = *vm_;
  auto run = [&]() -> Value {
    Local<> name(vm, make_str(vm, filename));
    if (name.is_raised()) return name;
    CompileOptions options;
    options.columns = with.columns;
    options.docstrings = with.docstrings;
    if (!with.asserts) vm.module_slots[kOptLevelSlot] = Value::small(1);
    Value code = TRY(is_image(source, length) ? load_image(vm, reinterpret_cast<const u8*>(source), length, false)
                                              : compile_source(vm, source, length, name, options));
    Value out = TRY(to == CompileTo::Image ? save_image(vm, code) : disassemble(vm, code));
    BytesView bytes{};
    if (out.is(Kind::Str))
      bytes = {reinterpret_cast<const u8*>(out.as<Str>()->data()), out.as<Str>()->len};
    else
      static_cast<void>(bytes_view(out, &bytes));
    emit(context, reinterpret_cast<const char*>(bytes.data), bytes.size);
    return Value::none();
  };
  return finish(vm, run());
}

Completeness source_completeness(Vm* vm, const char* source, size_t length) {
  SyntaxError error;
  OpenReserve room(*vm);
  auto take = [](void* v, size_t n) -> void* {
    Heap& heap = static_cast<Vm*>(v)->heap;
    if (void* chunk = heap.take_tail(n)) return chunk;
    heap.collect(*static_cast<Vm*>(v));
    return heap.take_tail(n);
  };
  Arena arena(
      take, [](void* v, void* p, size_t n) { static_cast<Vm*>(v)->heap.give_tail(p, n); }, vm, kWord64 ? 16384 : 1024);
  ParseOptions options;
  options.mode = ParseMode::kPrompt;
  if (unicode_lookup) options.character_named = [](Text name) { return unicode_lookup(name.data, name.length); };
  Parser parser(arena, Text{source, static_cast<u32>(length)}, error, options);
  Arena::Mark mark = arena.mark();
  while (parser.next_statement()) arena.reset(mark);
  if (!error.is_set()) return Completeness::Complete;
  return error.incomplete ? Completeness::Incomplete : Completeness::Invalid;
}

// sys.excepthook, if the program has set one: has it been called?
static bool told_hook(Vm& vm, const Local<>& e) {
  Local<> sys(vm, dict_get_name(vm.modules, N(sys)));
  if (!sys.value().is(Kind::Module)) return false;
  Value name = make_str(vm, "excepthook");
  if (name.is_raised()) return vm.pending = Value(), false;
  Local<> hook(vm, dict_get(vm, sys.value().as<Module>()->dict, name));
  if (hook.is_raised() || hook.value().is_undefined()) return vm.pending = Value(), false;
  Local<> traceback(vm, get_attr(vm, e, N(__traceback__)));
  if (traceback.is_raised()) traceback = Value::none();
  vm.pending = Value();
  if (!call3(vm, hook, type_of(vm, e), e, traceback).is_raised()) return true;
  static constexpr char kTold[] = "Error in sys.excepthook:\n", kOriginal[] = "\nOriginal exception was:\n";
  port_write(2, kTold, sizeof kTold - 1);
  show_exception(vm, take_pending(vm));
  port_write(2, kOriginal, sizeof kOriginal - 1);
  return false;
}

void print_exception(Vm* vm) {
  OpenReserve room(*vm);
  Local<> e(*vm, take_pending(*vm));
  if (!e.value().is(Kind::Exception) || told_hook(*vm, e)) return;
  show_exception(*vm, e);
}

static void copy_text(char* to, size_t room, Value text) {
  size_t n = text.is(Kind::Str) ? text.as<Str>()->len : 0;
  if (n >= room) {
    n = room - 1;
    while (n && (text.as<Str>()->data()[n] & 0xC0) == 0x80) --n;
  }
  if (n) memcpy(to, text.as<Str>()->data(), n);
  to[n] = 0;
}

bool source_problem(Vm* vm, SourceProblem* problem) {
  if (!pending_is(*vm, kSyntaxErrorType)) return false;
  auto* args = vm->pending.as<Exception>()->args.as<Tuple>();
  *problem = {};
  copy_text(problem->type, sizeof problem->type, type_ptr(*vm, vm->pending)->name);
  copy_text(problem->message, sizeof problem->message, args->len ? args->items[0] : Value::none());
  if (args->len < 2 || !args->items[1].is(Kind::Tuple)) return true;
  auto* place = args->items[1].as<Tuple>();
  auto number = [&](u32 i) {
    return i < place->len && place->items[i].is_small() && place->items[i].as_small() > 0
               ? static_cast<unsigned>(place->items[i].as_small())
               : 0u;
  };
  problem->line = number(1), problem->column = number(2), problem->end_line = number(4);
  problem->end_column = number(5);
  return true;
}

bool interrupted(Vm* vm) { return pending_is(*vm, kKeyboardInterruptType); }

int exit_code(Vm* vm_) {
  Vm& vm = *vm_;
  if (!pending_is(vm, kSystemExitType)) return 0;
  Local<> code(vm, vm.pending.as<Exception>()->extra);
  vm.pending = Value();
  if (code.value().is_undefined() || code.value().is_none()) return 0;
  if (code.value().is_small()) return static_cast<int>(code.value().as_small());
  if (code.value().is_bool()) return code.value().is_true();
  if (code.value().is(Kind::Int)) return -1;  // beyond what any system takes
  Value s = str(vm, code);
  if (s.is_raised())
    vm.pending = Value();
  else
    port_write(2, s.as<Str>()->data(), s.as<Str>()->len), port_write(2, "\n", 1);
  return 1;
}

void set_argv(Vm* vm_, int argc, const char* const* argv) {
  Vm& vm = *vm_;
  Value list = make_list(vm);
  if (list.is_raised()) return;
  vm.argv = list;
  for (int i = 0; i < argc; ++i) {
    Value s = make_str(vm, argv[i]);
    if (s.is_raised() || !list_append(vm, vm.argv, s)) return;
  }
}

void add_path(Vm* vm_, const char* directory) {
  Vm& vm = *vm_;
  Value s = make_str(vm, directory);
  if (!s.is_raised()) static_cast<void>(list_append(vm, vm.path, s));
}

void interrupt(Vm* vm) { vm->interrupt_requested = true; }
bool takes_interrupts(const Vm* vm) { return !vm->interrupts_off; }
bool interrupt_pending(const Vm* vm) { return vm->interrupt_requested; }
bool clear_interrupt(Vm* vm) {
  bool was = vm->interrupt_requested;
  vm->interrupt_requested = false;
  return was;
}

// ---- completion

static bool name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

static bool begins_with(const char* line, size_t length, const char* start) {
  size_t n = std::strlen(start);
  return length >= n && std::memcmp(line, start, n) == 0;
}

size_t complete(Vm* vm_, const char* line, size_t length, void (*emit)(void*, const char*, size_t), void* context) {
  Vm& vm = *vm_;
  size_t start = length;
  while (start && (name_char(line[start - 1]) || line[start - 1] == '.')) --start;
  size_t last = length;
  while (last > start && line[last - 1] != '.') --last;
  size_t prefix = length - last;
  auto offer_word = [&](const char* word) {
    size_t n = std::strlen(word);
    if (n >= prefix && (prefix || *word != '_') && std::memcmp(word, line + last, prefix) == 0) emit(context, word, n);
  };
  bool second_word = start > 0 && std::memchr(line, ' ', start) == line + start - 1;
  if (last == start && second_word && (begins_with(line, start, "import ") || begins_with(line, start, "from "))) {
    const char* module;
    for (u32 i = 0; (module = builtin_module_name(vm, i)); ++i) offer_word(module);
    return prefix;
  }
  auto offer = [&]() -> Value {
    Local<> names(vm, Value());
    if (last == start) {
      constexpr u32 kAfterConstants = 3;  // False, None and True are built-in names
      const char* word;
      for (u32 i = kAfterConstants; prefix && (word = keyword_or_null(i)); ++i) offer_word(word);
      Value globals = TRY(main_globals(vm));
      names = call1(vm, Value::from_const(&kListType), globals);
      if (names.is_raised()) return names;
      Local<> builtins_name(vm, N(builtins));
      Local<> builtins(vm, builtin_module(vm, builtins_name));
      if (builtins.value().is(Kind::Module)) {
        Value more = TRY(directory(vm, builtins));
        Value all = TRY(binary(vm, BinaryOp::Add, names, more));
        names = all;
      }
    } else {
      Local<> object(vm, Value());
      size_t from = start;
      while (from < last) {
        size_t to = from;
        while (to < last && line[to] != '.') ++to;
        Local<> name(vm, make_name(vm, line + from, to - from));
        if (name.is_raised()) return name;
        if (from == start) {
          Value globals = TRY(main_globals(vm));
          object = dict_get_name(globals, name);
          if (object.value().is_undefined()) object = lookup_builtin(vm, name);
          if (object.value().is_undefined()) return Value::none();
        } else {
          object = get_attr(vm, object, name);
          if (object.is_raised()) return object;
        }
        from = to + 1;
      }
      names = directory(vm, object);
      if (names.is_raised()) return names;
    }
    for (u32 i = 0; i < names.value().as<List>()->len; ++i) {
      auto* s = list_item(names, i).as<Str>();
      if (s->len < prefix || std::memcmp(s->data(), line + last, prefix) != 0) continue;
      if (!prefix && s->data()[0] == '_') continue;
      emit(context, s->data(), s->len);
    }
    return Value::none();
  };
  Value r = offer();
  static_cast<void>(finish(vm, r));
  vm.pending = Value();
  return prefix;
}

void collect(Vm* vm) { vm->heap.collect(*vm); }
unsigned fail_allocation(Vm* vm, unsigned n, unsigned count) { return vm->heap.set_failure_countdown(n, count); }
size_t heap_used(const Vm* vm) { return vm->heap.used(); }
size_t heap_size(const Vm* vm) { return vm->heap.capacity(); }

}  // namespace adder::vm
