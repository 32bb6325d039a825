// print, input, help: text to and from the console, or the streams that a program has put in place of it.
#include "vm/modules/builtins.h"
#include "vm/modules/io.h"
#include "vm/modules/modules.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/import.h"

namespace adder::vm {

namespace {

// Where print() writes: the console, gathered to one port_write a call as far as it fits; a text file; or any object
// with write().
class Printer {
public:
  Printer(Vm& vm, Value file) : vm_(vm), file_(vm, file), method_(vm, Value()), console_(console_number(file)) {}

  Value begin() {
    if (console_ >= 0 || is_text_file(file_)) return Value::none();
    method_ = get_attr(vm_, file_, N(write));
    return method_;
  }
  Value put(const Value* str) {  // a rooted Str
    if (console_ >= 0) {
      put_bytes(str->as<Str>()->data(), str->as<Str>()->len);
      return Value::none();
    }
    return is_text_file(file_) ? text_file_write(vm_, file_, *str) : call1(vm_, method_, *str);
  }
  Value put_any(const Value& v) {
    if (is_exact(v, kTypeId_Str)) return put(&v);
    if (v.is_small() && console_ >= 0) {
      put_small(v.as_small());
      return Value::none();
    }
    Local<> text(vm_, str(vm_, v));
    return text.is_raised() ? text.value() : put(text.slot());
  }
  void finish() {
    if (console_ >= 0 && used_) {
      port_write(console_, data_, used_);
      used_ = 0;
    }
  }
  Value flush() {
    if (console_ >= 0) {
      port_write(console_, data_, 0);
      return Value::none();
    }
    return call_method(vm_, file_, N(flush));
  }

private:
  void put_bytes(const char* data, size_t n) {
    if (n > sizeof data_ - used_) {
      finish();
      if (n > sizeof data_) return port_write(console_, data, n);
    }
    std::memcpy(data_ + used_, data, n);
    used_ += n;
  }
  void put_small(i64 v) {
    char digits[24];
    size_t at = sizeof digits;
    u64 rest = v < 0 ? 0 - static_cast<u64>(v) : static_cast<u64>(v);
    do {
      digits[--at] = static_cast<char>('0' + rest % 10);
      rest /= 10;
    } while (rest);
    if (v < 0) digits[--at] = '-';
    put_bytes(digits + at, sizeof digits - at);
  }

  Vm& vm_;
  Local<> file_, method_;
  int console_;
  size_t used_ = 0;
  char data_[160];
};

// The stream in use: what the program has put into sys, or the console. own_stream: Undefined if it has put nothing
// there.
Value own_stream(Vm& vm, int which) {
  static const Value kNames[] = {N(stdin), N(stdout), N(stderr)};
  Value sys = dict_get_name(vm.modules, N(sys));
  return sys.is(Kind::Module) ? dict_get_name(sys.as<Module>()->dict, kNames[which]) : Value();
}

Value stream(Vm& vm, int which) {
  Value own = own_stream(vm, which);
  return own.is_undefined() ? console_stream(vm, which) : own;
}

bool text_or_none(Vm& vm, const char* name, Value v) {
  if (v.is_undefined() || v.is_none() || is_str(v)) return true;
  return failed(raise(vm, kTypeErrorType, "%s must be None or a string, not %t", name, v));
}

enum PrintArg : u32 { kSep, kEnd, kFile, kFlush, kFirst };

}  // namespace

Value builtin_print(Vm& vm, Args args) {
  TRY_OK(text_or_none(vm, "sep", args[kSep]) && text_or_none(vm, "end", args[kEnd]));
  if (!args.has(kSep) || args[kSep].is_none()) args[kSep] = make_char(vm, ' ');
  if (!args.has(kEnd) || args[kEnd].is_none()) args[kEnd] = make_char(vm, '\n');
  if (!args.has(kFile) || args[kFile].is_none()) args[kFile] = TRY(stream(vm, 1));
  if (args[kFile].is_none()) return Value::none();  // sys.stdout = None: nowhere
  Printer out(vm, args[kFile]);
  TRY(out.begin());
  Value result = Value::none();
  for (u32 i = kFirst; i < args.count && !result.is_raised(); ++i) {
    if (i > kFirst) result = out.put(&args[kSep]);
    if (!result.is_raised()) result = out.put_any(args[i]);
  }
  if (!result.is_raised()) result = out.put(&args[kEnd]);
  out.finish();
  if (result.is_raised()) return result;
  if (args.has(kFlush)) {
    Value wanted = TRY(truth(vm, args[kFlush]));
    if (wanted.is_true()) TRY(out.flush());
  }
  return Value::none();
}

namespace {

constexpr u32 kLongestLine = 512;  // bytes that may be typed for input() on a board

// A line from a console that edits, as a str; Undefined: this one does not.
Value typed_line(Vm& vm) {
  Local<Bytes> bytes(vm, make_bytes(vm, nullptr, kLongestLine));
  if (bytes.is_raised()) return bytes;
  int n = port_read_line(reinterpret_cast<char*>(bytes->data), kLongestLine);  // nothing moves meanwhile
  if (n == -38) return Value();
  if (n == -4) {
    vm.interrupt_requested = false;
    return raise_text(vm, kKeyboardInterruptType);
  }
  if (n < 0) return raise(vm, kEOFErrorType, "EOF when reading a line");
  StrBuilder text(vm);
  TRY_OK(text.append_slice(bytes, 0, static_cast<size_t>(n)));
  return text.take_str();
}

}  // namespace

Value builtin_input(Vm& vm, Args args) {
  if (args.has(0)) {
    Local<> out_stream(vm, stream(vm, 1));
    if (out_stream.is_raised()) return out_stream;
    Printer out(vm, out_stream);
    TRY(out.begin());
    TRY(out.put_any(args[0]));
    out.finish();
    TRY(out.flush());
  }
  Local<> in(vm, stream(vm, 0));
  if (in.is_raised()) return in;
  if (own_stream(vm, 0).is_undefined()) {
    Value typed = TRY(typed_line(vm));
    if (!typed.is_undefined()) return typed;
  }
  Local<> line(vm, is_text_file(in) ? text_file_readline(vm, in) : call_method(vm, in, N(readline)));
  if (line.is_raised()) return line;
  if (!is_str(line)) return raise(vm, kTypeErrorType, "object.readline() returned non-string");
  u32 n = line.value().as<Str>()->len;
  if (!n) return raise(vm, kEOFErrorType, "EOF when reading a line");
  if (line.value().as<Str>()->data()[n - 1] != '\n') return line;
  return slice_text(vm, line.slot(), 0, n - 1);
}

// ---- help: what there is, for whoever sits at a board without a manual

namespace {

bool write_console(Vm& vm, const char* text, size_t n) {
  (void)vm;
  port_write(1, text, n);
  return true;
}
bool write_console(Vm& vm, const char* text) { return write_console(vm, text, std::strlen(text)); }
bool write_console(Vm& vm, Value str) { return write_console(vm, str.as<Str>()->data(), str.as<Str>()->len); }

// The doc string of an object that has one, else the names it has.
Value help_on(Vm& vm, Value object_value) {
  Local<> object(vm, object_value);
  Local<> text(vm, repr(vm, object));
  if (text.is_raised()) return text;
  write_console(vm, "Help on ");
  write_console(vm, text);
  write_console(vm, ":\n");
  text = get_attr_or_undefined(vm, object, N(__doc__));
  if (text.is_raised()) return text;
  if (is_str(text)) {
    write_console(vm, text);
    write_console(vm, "\n");
  }
  Local<> names(vm, call1(vm, lookup_builtin(vm, N(dir)), object));
  if (names.is_raised()) return names;
  for (u32 i = 0; names.value().is(Kind::List) && i < names.value().as<List>()->len; ++i) {
    Local<> name(vm, list_item(names, i));
    if (!is_str(name) || (name.value().as<Str>()->len > 1 && std::memcmp(name.value().as<Str>()->data(), "__", 2) == 0))
      continue;
    write_console(vm, "  ");
    write_console(vm, name);
    write_console(vm, "\n");
  }
  return Value::none();
}

}  // namespace

Value builtin_help(Vm& vm, Args args) {
  if (!args.has(0)) {
    write_console(vm,
                  "Adder, a small Python. help('modules') lists the modules that are built in,\n"
                  "help(object) tells of an object, dir() shows the names in use.\n");
    return Value::none();
  }
  if (is_str(args[0]) && str_is(args[0], "modules")) {
    for (u32 i = 0; const char* name = builtin_module_name(vm, i); ++i) {
      write_console(vm, name);
      write_console(vm, "\n");
    }
    write_console(vm, "and those in the directories of sys.path\n");
    return Value::none();
  }
  return help_on(vm, args[0]);
}

}  // namespace adder::vm
