// Code and namespaces: compile, exec, eval, globals, locals, vars, dir, __import__, exit.
#include "vm/code/code.h"
#include "vm/compile/codegen.h"
#include "vm/modules/builtins.h"
#include "vm/objects/class.h"
#include "vm/objects/sequence.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

bool is_str(Value v) { return v.is(Kind::Str); }

// What a str or bytes-like object holds; dies at the next Vm& call.
BytesView text_view(Value source) {
  BytesView view{};
  if (is_str(source)) return {reinterpret_cast<const u8*>(source.as<Str>()->data()), source.as<Str>()->len};
  static_cast<void>(bytes_view(source, &view));
  return view;
}

// The text of a str or bytes-like object in memory that does not move, as the compiler needs it.
class SourceCopy {
public:
  SourceCopy(Vm& vm, const Local<>& source) : vm_(vm) {
    size_ = text_view(source).size;
    data_ = static_cast<char*>(vm.heap.take_tail(size_ + 1));
    if (!data_) {
      vm.heap.collect(vm);
      data_ = static_cast<char*>(vm.heap.take_tail(size_ + 1));
    }
    if (data_)
      std::memcpy(data_, text_view(source).data, size_);
    else
      static_cast<void>(raise_memory_error(vm));
  }
  ~SourceCopy() {
    if (data_) vm_.heap.give_tail(data_, size_ + 1);
  }
  SourceCopy(const SourceCopy&) = delete;
  SourceCopy& operator=(const SourceCopy&) = delete;
  bool ok() const { return data_; }
  const char* data() const { return data_; }
  size_t size() const { return size_; }

private:
  Vm& vm_;
  char* data_;
  size_t size_;
};

constexpr const char* kEvalWants = "eval() arg 1 must be a string, bytes or code object";

Value compile_text(Vm& vm, Value source_value, Value filename_value, CompileOptions options, const char* who) {
  Local<> source(vm, source_value), filename(vm, filename_value);
  BytesView buffer{};
  const bool is_bytes = !is_str(source) && bytes_view(source, &buffer);
  if (!is_str(source) && !is_bytes) {
    return raise(vm, kTypeErrorType, "%s", who);
  }
  BytesView text = text_view(source);
  if (std::memchr(text.data, 0, text.size))
    return raise(vm, kValueErrorType, "source code string cannot contain null bytes");
  size_t skip = 0;  // eval() does not mind white space in front
  while (options.mode == CompileMode::Expression && who == kEvalWants && skip < text.size &&
         (text.data[skip] == ' ' || text.data[skip] == '\t'))
    ++skip;
  SourceCopy copy(vm, source);
  if (!copy.ok()) return Value::raised();
  options.bytes = is_bytes;
  return compile_source(vm, copy.data() + skip, copy.size() - skip, filename, options);
}

Value code_of(Vm& vm, Value source, CompileMode mode, bool namespace_body, const char* who) {
  if (source.is(Kind::Code)) return source;
  Local<> keep(vm, source);
  Value filename = TRY(make_str(vm, "<string>"));
  CompileOptions options;
  options.mode = mode;
  options.namespace_body = namespace_body;
  return compile_text(vm, keep, filename, options, who);
}

// exec and eval: args are source, globals, locals.
Value run_text(Vm& vm, Args args, CompileMode mode, const char* name, const char* who) {
  const bool is_exec = name[1] == 'x';
  Local<> globals(vm, args.has(1) && !args[1].is_none() ? args[1] : Value());
  Local<> locals(vm, args.has(2) && !args[2].is_none() ? args[2] : Value());
  if (!globals.value().is_undefined() && !globals.value().is(Kind::Dict)) {
    if (is_exec) return raise(vm, kTypeErrorType, "exec() globals must be a dict, not %t", globals);
    bool mapping = !lookup_special(vm, globals, N(__getitem__)).is_undefined();
    return raise_text(vm, kTypeErrorType,
                 mapping ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict");
  }
  if (!locals.value().is_undefined() && lookup_special(vm, locals, N(__getitem__)).is_undefined()) {
    if (!is_exec) return raise(vm, kTypeErrorType, "locals must be a mapping");
    return raise(vm, kTypeErrorType, "locals must be a mapping or None, not %t", locals);
  }
  if (globals.value().is_undefined()) {
    if (locals.value().is_undefined()) locals = caller_locals(vm);
    if (locals.is_raised()) return locals;
    globals = caller_globals(vm);
    if (globals.is_raised()) return globals;
  } else if (dict_get_name(globals, N(__builtins__)).is_undefined()) {
    Value builtins = TRY(import_module(vm, N(builtins)));
    TRY_OK(dict_set(vm, globals, N(__builtins__), builtins));
  }
  bool own_locals = !locals.value().is_undefined() && locals.value() != globals.value();
  Value code = TRY(code_of(vm, args[0], mode, own_locals, who));
  if (code_header(code.as<Code>())->free_count) {
    return raise(vm, kTypeErrorType, "code object passed to %s() may not contain free variables", name);
  }
  return run_code(vm, code, globals, own_locals ? locals.value() : Value());
}

const Frame* caller(Vm& vm) { return vm.frame == vm.frame_base ? nullptr : vm.frame; }

// A cell's content, or the value itself; Undefined: not assigned.
Value content(Value v) { return v.is(Kind::Cell) ? v.as<Cell>()->value : v; }

bool add_local(Vm& vm, Local<>& dict, Value name, Value value) {
  if (value.is_undefined() || name.as<Str>()->data()[0] == '.') return true;
  return dict_set(vm, dict, name, value);
}

Value function_locals(Vm& vm, const Frame* frame) {
  Local<> dict(vm, make_dict(vm));
  if (dict.is_raised()) return dict;
  auto code = [&] { return frame->function.as<Function>()->code.as<Code>(); };
  const u32 n = code_header(code())->local_count, free = code_header(code())->free_count;
  for (u32 i = 0; i < n; ++i) {
    Tuple* names = code()->consts.as<Array>()->items[0].as<Tuple>();
    if (i < names->len) TRY_OK(add_local(vm, dict, names->items[i], content(frame->registers[i])));
  }
  for (u32 i = 0; i < free; ++i) {
    Tuple* names = code()->consts.as<Array>()->items[1].as<Tuple>();
    TRY_OK(add_local(vm, dict, names->items[i], content(frame->function.as<Function>()->cells[i])));
  }
  return dict;
}

}  // namespace

Value caller_globals(Vm& vm) {
  const Frame* frame = caller(vm);
  if (!frame) return raise(vm, kRuntimeErrorType, "no Python code is running: there are no globals");
  return frame->function.as<Function>()->globals;
}

Value caller_locals(Vm& vm) {
  const Frame* frame = caller(vm);
  if (!frame) return raise(vm, kRuntimeErrorType, "no Python code is running: there are no locals");
  return locals_of(vm, frame);
}

Value locals_of(Vm& vm, const Frame* frame) {
  auto* h = code_header(frame->function.as<Function>()->code.as<Code>());
  if (h->flags & kCodeClassBody) return frame->registers[0];
  if (h->flags & kCodeModule) return h->arg_count ? frame->registers[0] : frame->function.as<Function>()->globals;
  return function_locals(vm, frame);
}

Value builtin_globals(Vm& vm, Args) { return caller_globals(vm); }
Value builtin_locals(Vm& vm, Args) { return caller_locals(vm); }

Value builtin_exec(Vm& vm, Args args) {
  TRY(run_text(vm, args, CompileMode::Module, "exec", "exec() arg 1 must be a string, bytes or code object"));
  return Value::none();
}
Value builtin_eval(Vm& vm, Args args) { return run_text(vm, args, CompileMode::Expression, "eval", kEvalWants); }

// The code may later run with locals of its own, so its names go through a mapping.
Value builtin_compile(Vm& vm, Args args) {
  if (!is_str(args[2])) return raise(vm, kTypeErrorType, "compile() argument 'mode' must be str, not %t", args[2]);
  // Of ast and __future__: what changes nothing here is accepted; PyCF_ONLY_AST (0x400) is not, there is no ast module.
  constexpr i64 kDontImplyDedent = 0x200, kIgnored = 0x100 | 0x800 | 0x2000 | 0x4000 | 0x1FE0010;
  constexpr i64 kFutureAnnotations = 0x1000000;
  i64 flags = 0;
  if (args.has(3)) TRY_OK(to_i64(vm, args[3], &flags));
  if (flags & ~(kDontImplyDedent | kIgnored | kFutureAnnotations))
    return raise(vm, kValueErrorType, "compile(): unrecognised flags");
  i64 optimize = -1;
  if (args.has(5)) TRY_OK(to_i64(vm, args[5], &optimize));
  if (optimize < -1 || optimize > 2) return raise(vm, kValueErrorType, "compile(): invalid optimize value");
  CompileMode mode;
  if (str_is(args[2], "exec")) {
    mode = CompileMode::Module;
  } else if (str_is(args[2], "eval")) {
    mode = CompileMode::Expression;
  } else if (str_is(args[2], "single")) {
    mode = flags & kDontImplyDedent ? CompileMode::Prompt : CompileMode::Single;
  } else {
    return raise(vm, kValueErrorType, "compile() mode must be 'exec', 'eval' or 'single'");
  }
  if (args[1].is(Kind::Bytes)) args[1] = TRY(call_method(vm, args[1], N(decode)));
  if (!is_str(args[1])) return raise(vm, kTypeErrorType, "expected str, bytes or os.PathLike object, not %t", args[1]);
  CompileOptions options;
  options.mode = mode;
  options.namespace_body = true;
  options.future_annotations = flags & kFutureAnnotations;
  return compile_text(vm, args[0], args[1], options, "compile() arg 1 must be a string, bytes or AST object");
}

Value builtin_vars(Vm& vm, Args args) {
  if (!args.has(0)) return caller_locals(vm);
  Value dict = TRY(get_attr_or_undefined(vm, args[0], N(__dict__)));
  return dict.is_undefined() ? raise(vm, kTypeErrorType, "vars() argument must have __dict__ attribute") : dict;
}

Value builtin_dir(Vm& vm, Args args) {
  Local<> names(vm, Value());
  if (!args.has(0)) {
    names = caller_locals(vm);
  } else if (args[0].is(Kind::Module)) {
    Value hook = dict_get_name(args[0].as<Module>()->dict, N(__dir__));
    names = hook.is_undefined() ? directory(vm, args[0]) : call0(vm, hook);
  } else {
    Value method = lookup_special(vm, args[0], N(__dir__));
    if (method.is_undefined() || method.is(Kind::Native)) return directory(vm, args[0]);
    names = args[0].is(Kind::Type) ? call1(vm, method, args[0]) : call_method(vm, args[0], N(__dir__));
  }
  if (names.is_raised()) return names;
  names = list_from_iterable(vm, names);
  if (names.is_raised()) return names;
  TRY(list_sort(vm, names, Value::none(), false));
  return names;
}

Value builtin_import(Vm& vm, Args args) {  // name, globals, locals, fromlist, level
  if (!is_str(args[0])) return raise(vm, kTypeErrorType, "module name must be a string");
  i64 level = 0;
  if (args.has(4)) TRY_OK(to_i64(vm, args[4], &level));
  if (level < 0) return raise(vm, kValueErrorType, "level must be >= 0");
  Local<> fromlist(vm, args.has(3) ? args[3] : Value::none());
  if (!fromlist.value().is_none()) {
    fromlist = tuple_from_iterable(vm, fromlist);
    if (fromlist.is_raised()) return fromlist;
  }
  Local<> globals(vm, args.has(1) && args[1].is(Kind::Dict) ? args[1] : caller_globals(vm));
  if (globals.is_raised()) return globals;
  return import_name(vm, args[0], static_cast<u32>(level), fromlist, globals);
}

Value builtin_exit(Vm& vm, Args args) {
  return raise_from_type(vm, Value::from_const(&kSystemExitType), args.has(0) ? args[0] : Value());
}

}  // namespace adder::vm
