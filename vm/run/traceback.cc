// Tracebacks: kept as they unwind, printed as CPython 3.11 prints them, markers under the failing part of the line
// included.
#include "vm/run/traceback.h"

#include "vm/code/code.h"
#include "vm/modules/builtins.h"
#include "vm/objects/class.h"
#include "vm/objects/exception_group.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/frame_object.h"
#include "vm/run/suggest.h"

namespace adder::vm {

void add_traceback(Vm& vm, const Frame* f, u32 offset) {
  if (vm.reraising) {
    vm.reraising = false;
    return;
  }
  if (!vm.pending.is(Kind::Exception)) return;
  Local<Exception> e(vm, vm.pending);
  Local<> code(vm, f->function.as<Function>()->code), globals(vm, f->function.as<Function>()->globals);
  vm.pending = Value();
  Value row = make_record(vm, kTracebackType, kTbFields);
  bool ok = !row.is_raised();
  vm.pending = e;
  if (!ok) return;  // out of memory: a shorter traceback
  auto* r = row.as<Record>();
  r->items[kTbNext] = e->traceback.is_undefined() ? Value::none() : e->traceback;
  r->items[kTbCode] = code;
  r->items[kTbOffset] = Value::small(offset);
  r->items[kTbGlobals] = globals;
  e->traceback = row;
}

namespace {

// Where the text goes: the error console, or a builder.
class Printer {
public:
  Printer(Vm& vm, StrBuilder* out) : vm_(vm), out_(out) {}
  bool to_console() const { return !out_; }
  bool text(const char* s) { return bytes(s, std::strlen(s)); }
  bool bytes(const char* s, size_t n) {
    if (!depth_) return raw(s, n);
    while (n) {  // inside a group every line has a margin
      const void* newline = std::memchr(s, '\n', n);
      const size_t part = newline ? static_cast<size_t>(static_cast<const char*>(newline) - s) + 1 : n;
      if (line_begins_ && !margin("| ")) return false;
      if (!raw(s, part)) return false;
      line_begins_ = newline;
      s += part;
      n -= part;
    }
    return true;
  }
  bool value(Value s) {
    if (depth_) {  // the text may move while it is put out
      Local<Str> str(vm_, s);
      for (u32 i = 0; i < str->len; ++i) {
        const char c = str->data()[i];
        if (!bytes(&c, 1)) return false;
      }
      return true;
    }
    if (out_) return out_->append_str(s);
    port_write(2, s.as<Str>()->data(), s.as<Str>()->len);
    return true;
  }
  // The beginning of a line at this depth of groups; `mark` is what stands at the margin.
  bool margin(const char* mark) {
    line_begins_ = false;
    for (u32 i = 0; i < depth_; ++i)
      if (!raw("  ", 2)) return false;
    return raw(mark, std::strlen(mark));
  }
  u32 depth() const { return depth_; }
  bool group_is_open = false;  // the rule below the last member is still to come
  void set_depth(u32 depth) {
    depth_ = depth;
    line_begins_ = true;
  }
  bool number(u32 n) {
    char digits[12];
    char* p = digits + sizeof digits;
    do *--p = static_cast<char>('0' + n % 10);
    while (n /= 10);
    return bytes(p, static_cast<size_t>(digits + sizeof digits - p));
  }
  bool repeat(char c, u32 n) {
    while (n--)
      if (!bytes(&c, 1)) return false;
    return true;
  }

private:
  bool raw(const char* s, size_t n) {
    if (out_) return out_->append(s, n);
    port_write(2, s, n);
    return true;
  }

  Vm& vm_;
  StrBuilder* out_;
  u32 depth_ = 0;
  bool line_begins_ = true;
};

constexpr u32 kLineMax = 240;
struct SourceLine {
  char data[kLineMax];
  u32 length = 0;
};

// Line `number` of a file; false when there is none to be had.
bool read_source_line(const char* path, u32 number, SourceLine* out) {
  if (path[0] == '<') return false;
  int fd = port_open(path, kOpenRead);
  if (fd < 0) return false;
  char chunk[128];
  u32 line = 1;
  bool found = false, done = false;
  while (!done) {
    int n = port_file_read(fd, chunk, sizeof chunk);
    if (n <= 0) break;
    for (int i = 0; i < n && !done; ++i) {
      if (line == number) {
        found = true;
        if (chunk[i] == '\n')
          done = true;
        else if (chunk[i] != '\r' && out->length < kLineMax)
          out->data[out->length++] = chunk[i];
      } else if (chunk[i] == '\n') {
        ++line;
      }
    }
  }
  port_close(fd);
  return found;
}

const char* operator_text(Op op) {
  static const char* const kText[] = {"+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"};
  int i = static_cast<int>(op) - static_cast<int>(Op::ADD);
  if (i >= 0 && i < 13) return kText[i];
  if (op == Op::ADDI) return "+";
  if (op == Op::SUBI) return "-";
  return nullptr;
}

struct Anchors {
  bool found = false;
  u32 left_end = 0, right_start = 0;  // the part marked ^ within the segment
};

// The operator, or the brackets of a subscription, in the text of the expression that failed.
Anchors find_anchors(const char* s, u32 n, Op op) {
  Anchors a;
  const char* symbol = operator_text(op);
  bool subscript = op == Op::GETITEM || op == Op::GETITEMI || op == Op::GETSLICE || op == Op::SETITEM || op == Op::DELITEM;
  if (!subscript && !symbol) return a;
  u32 symbol_length = symbol ? static_cast<u32>(std::strlen(symbol)) : 0;
  u32 depth = 0, last_open = 0;
  bool have_open = false;
  for (u32 i = 0; i < n; ++i) {
    char c = s[i];
    if (c == '\'' || c == '"') {
      char quote = c;
      while (++i < n && s[i] != quote)
        if (s[i] == '\\') ++i;
      continue;
    }
    if (c == '(' || c == '[' || c == '{') {
      if (depth == 0 && c == '[') last_open = i, have_open = true;
      ++depth;
      continue;
    }
    if (c == ')' || c == ']' || c == '}') {
      depth -= depth > 0;
      continue;
    }
    if (depth || !symbol || i == 0) continue;
    if (i + symbol_length > n || std::memcmp(s + i, symbol, symbol_length) != 0) continue;
    // Not part of a longer operator.
    if (symbol_length == 1 && i + 1 < n && s[i + 1] == *symbol && (*symbol == '*' || *symbol == '/')) {
      ++i;
      continue;
    }
    if (a.found && op == Op::POW) continue;  // groups to the right: the first is the outer one
    a = {true, i, i + symbol_length};
    i += symbol_length - 1;
  }
  if (subscript && have_open && s[n - 1] == ']') a = {true, last_open, n};
  return a;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// How many columns the bytes [0, n) take: one a character.
u32 columns(const char* s, u32 n) {
  u32 count = 0;
  for (u32 i = 0; i < n; ++i) count += (s[i] & 0xC0) != 0x80;
  return count;
}

bool print_source(Printer& out, const SourceLine& line, const Position& pos, Op op) {
  u32 from = 0, to = line.length;
  while (from < to && is_space(line.data[from])) ++from;
  if (from == to) return true;
  if (!out.text("    ") || !out.bytes(line.data + from, to - from) || !out.text("\n")) return false;
  const u32 shown = to - from;
  while (to > from && is_space(line.data[to - 1])) --to;
  if (!pos.end_column || pos.column < from) return true;
  bool whole = pos.end_column == ~0u;
  u32 start = pos.column, end = whole || pos.end_column > to ? to : pos.end_column;
  if (start >= end) return true;
  Anchors a = whole ? Anchors{} : find_anchors(line.data + start, end - start, op);
  if (end - start == shown && !a.found) return true;
  if (!out.text("    ") || !out.repeat(' ', columns(line.data + from, start - from))) return false;
  const char* s = line.data + start;
  u32 n = end - start;
  if (!a.found) return out.repeat('^', columns(s, n)) && out.text("\n");
  return out.repeat('~', columns(s, a.left_end)) &&
         out.repeat('^', columns(s + a.left_end, a.right_start - a.left_end)) &&
         out.repeat('~', columns(s + a.right_start, n - a.right_start)) && out.text("\n");
}

// The instruction that holds this offset.
Op instruction_at(const Code* code, u32 offset) {
  const u8* pc = code_start(code);
  const u8* at = pc;
  while (pc <= code_start(code) + offset) {
    at = pc;
    pc += op_length(pc);
  }
  return static_cast<Op>(*at);
}

bool print_row(Vm& vm, Printer& out, Value row) {
  Local<Record> r(vm, row);
  Local<Code> code(vm, r->items[kTbCode]);
  u32 offset = static_cast<u32>(r->items[kTbOffset].as_small());
  Position pos = code_position(code.get(), offset);
  const Op op = instruction_at(code.get(), offset);
  if (!out.text("  File \"") || !out.value(code->filename) || !out.text("\", line ") || !out.number(pos.line) ||
      !out.text(", in ") || !out.value(code->name) || !out.text("\n"))
    return false;
  SourceLine line;
  if (!read_source_line(code->filename.as<Str>()->data(), pos.line, &line)) return true;
  return print_source(out, line, pos, op);
}

bool same_row(Value a, Value b) {
  auto *x = a.as<Record>(), *y = b.as<Record>();
  return x->items[kTbCode] == y->items[kTbCode] &&
         code_position(x->items[kTbCode].as<Code>(), static_cast<u32>(x->items[kTbOffset].as_small())).line ==
             code_position(y->items[kTbCode].as<Code>(), static_cast<u32>(y->items[kTbOffset].as_small())).line;
}

bool print_repeats(Printer& out, u32 count) {
  if (count <= 3) return true;
  return out.text("  [Previous line repeated ") && out.number(count - 3) &&
         out.text(count == 4 ? " more time]\n" : " more times]\n");
}

bool print_rows(Vm& vm, Printer& out, Value traceback, const char* title = "Traceback (most recent call last):\n") {
  if (traceback.is_undefined() || traceback.is_none()) return true;
  Local<> row(vm, traceback), last(vm, Value());
  if (!out.text(title)) return false;
  u32 count = 0;
  while (row.value().is_object()) {
    if (last.value().is_undefined() || !same_row(last, row)) {
      if (!print_repeats(out, count)) return false;
      last = row.value();
      count = 0;
    }
    if (++count <= 3 && !print_row(vm, out, row)) return false;
    row = row.value().as<Record>()->items[kTbNext];
  }
  return print_repeats(out, count);
}

// For SyntaxError: where, the line, and the caret.
bool print_syntax_place(Vm& vm, Printer& out, Local<>& e) {
  Value args = e.value().as<Exception>()->args;
  if (args.as<Tuple>()->len < 2 || !args.as<Tuple>()->items[1].is(Kind::Tuple)) return true;
  Local<Tuple> d(vm, args.as<Tuple>()->items[1]);
  if (d->len < 4 || !d->items[1].is_small()) return true;
  if (!out.text("  File \"")) return false;
  if (d->items[0].is(Kind::Str) ? !out.value(d->items[0]) : !out.text("<string>")) return false;
  if (!out.text("\", line ") || !out.number(static_cast<u32>(d->items[1].as_small())) || !out.text("\n")) return false;
  if (!d->items[3].is(Kind::Str)) return true;
  Local<Str> text(vm, d->items[3]);
  u32 n = text->len, from = 0;
  while (n && (text->data()[n - 1] == '\n' || text->data()[n - 1] == '\r')) --n;
  while (from < n && is_space(text->data()[from])) ++from;
  if (from == n) return true;
  if (!out.text("    ")) return false;
  for (u32 i = from; i < n; ++i) {
    char c = text->data()[i];
    if (!out.bytes(&c, 1)) return false;
  }
  if (!out.text("\n")) return false;
  if (!d->items[2].is_small() || d->items[2].as_small() < 1) return true;
  u32 start = static_cast<u32>(d->items[2].as_small()) - 1;
  u32 end = d->len >= 6 && d->items[5].is_small() && d->items[4] == d->items[1] && d->items[5].as_small() > 0
                ? static_cast<u32>(d->items[5].as_small()) - 1
                : start + 1;
  u32 indent = columns(text->data(), from), width = columns(text->data(), n);
  if (d->len >= 6 && d->items[4].is_small() && d->items[4] != d->items[1]) end = width;
  if (end > width + 1) end = width + 1;
  if (start < indent) return true;
  if (end <= start) end = start + 1;
  return out.text("    ") && out.repeat(' ', start - indent) && out.repeat('^', end - start) && out.text("\n");
}

bool print_last_line(Vm& vm, Printer& out, Local<>& e) {
  bool syntax = is_instance(vm, e, kSyntaxErrorType);
  if (syntax && !print_syntax_place(vm, out, e)) return false;
  const Type* t = type_ptr(vm, e);
  if (t->type_flags & kTypeHeap) {
    Value module = dict_get_name(t->dict, N(__module__));
    if (module.is(Kind::Str) && module != N(__main__) && module != N(builtins)) {
      if (!out.value(module) || !out.text(".")) return false;
    }
    if (!out.value(type_qualname(type_ptr(vm, e)))) return false;
  } else if (!out.value(t->name)) {
    return false;
  }
  Value s;
  if (syntax && e.value().as<Exception>()->args.as<Tuple>()->len) {
    s = str(vm, e.value().as<Exception>()->args.as<Tuple>()->items[0]);
  } else {
    s = str(vm, e);
  }
  if (s.is_raised()) {
    vm.pending = Value();
    if (!out.text(": <exception str() failed>")) return false;
  } else if (s.as<Str>()->len) {
    Local<> keep(vm, s);
    if (!out.text(": ") || !out.value(keep)) return false;
  }
  if (out.to_console()) {
    Local<> near(vm, suggestion(vm, e));
    if (!near.value().is_undefined() && (!out.text(". Did you mean: '") || !out.value(near) || !out.text("'?")))
      return false;
  }
  if (!out.text("\n")) return false;
  Local<> notes(vm, e.value().as<Exception>()->notes);
  if (!notes.value().is(Kind::List)) return true;
  for (u32 i = 0; i < notes.value().as<List>()->len; ++i) {
    Value note = str(vm, list_item(notes, i));
    if (note.is_raised()) {
      vm.pending = Value();
      continue;
    }
    if (!out.value(note) || !out.text("\n")) return false;
  }
  return true;
}

// What must be told before `exception`: its cause or its context.
Value earlier(Value exception, bool* direct) {
  auto* x = exception.as<Exception>();
  *direct = x->cause.is(Kind::Exception);
  if (*direct) return x->cause;
  return exception.obj()->flags & kUserFlag ? Value() : x->context;
}

bool print_exception_chain(Vm& vm, Printer& out, Value exception);

constexpr u32 kMaxGroupWidth = 15, kMaxGroupDepth = 10;

// The members of a group, each between rules with its number.
bool print_members(Vm& vm, Printer& out, Local<>& group) {
  const u32 n = group_members(group).as<Tuple>()->len, depth = out.depth(),
            shown = n <= kMaxGroupWidth ? n : kMaxGroupWidth + 1;
  for (u32 i = 0; i < shown; ++i) {
    const bool more = i == kMaxGroupWidth;
    if (i + 1 == shown) out.group_is_open = true;
    out.set_depth(depth);
    if (!out.margin(i ? "  +" : "+-+") || !out.text("---------------- ")) return false;
    if (!(more ? out.text("...") : out.number(i + 1)) || !out.text(" ----------------\n")) return false;
    out.set_depth(depth + 1);
    if (more) {
      if (!out.text("and ") || !out.number(n - kMaxGroupWidth) ||
          !out.text(n - kMaxGroupWidth > 1 ? " more exceptions\n" : " more exception\n"))
        return false;
    } else if (!print_exception_chain(vm, out, group_members(group).as<Tuple>()->items[i])) {
      return false;
    }
    if (i + 1 < shown || !out.group_is_open) continue;
    if (!out.margin("+------------------------------------\n")) return false;
    out.group_is_open = false;
  }
  out.set_depth(depth);
  return true;
}

// One exception of a chain, with the members if it is a group.
bool print_exception(Vm& vm, Printer& out, Local<>& e) {
  if (!is_exception_group(vm, e))
    return print_rows(vm, out, e.value().as<Exception>()->traceback) && print_last_line(vm, out, e);
  if (out.depth() > kMaxGroupDepth)
    return out.text("... (max_group_depth is ") && out.number(kMaxGroupDepth) && out.text(")\n");
  const u32 outer = out.depth();
  Local<> traceback(vm, e.value().as<Exception>()->traceback);
  if (!outer) {
    out.set_depth(1);
    if (traceback.value().is_object() && !out.margin("+ ")) return false;
  }
  if (!print_rows(vm, out, traceback, "Exception Group Traceback (most recent call last):\n") ||
      !print_last_line(vm, out, e) || !print_members(vm, out, e))
    return false;
  out.set_depth(outer);
  return true;
}

// The whole chain, oldest first. A chain that comes back to itself is cut there; without memory for the list only the
// last is told.
bool print_exception_chain(Vm& vm, Printer& out, Value exception) {
  Local<> e(vm, exception), chain(vm, make_list(vm));
  if (chain.is_raised()) vm.pending = Value();
  bool direct;
  while (chain.value().is(Kind::List)) {
    bool seen = false;
    for (u32 i = 0; i < chain.value().as<List>()->len; ++i) seen |= list_item(chain, i) == e;
    if (seen) break;
    if (!list_append(vm, chain, e)) {
      vm.pending = Value();
      break;
    }
    Value before = earlier(e, &direct);
    if (!before.is(Kind::Exception)) break;
    e = before;
  }
  if (!chain.value().is(Kind::List)) return print_exception(vm, out, e);
  for (u32 i = chain.value().as<List>()->len; i-- > 0;) {
    e = list_item(chain, i);
    if (!print_exception(vm, out, e)) return false;
    if (!i) break;
    static_cast<void>(earlier(list_item(chain, i - 1), &direct));
    if (!out.text(direct ? "\nThe above exception was the direct cause of the following exception:\n\n"
                         : "\nDuring handling of the above exception, another exception occurred:\n\n"))
      return false;
  }
  return true;
}

}  // namespace

Value format_exception(Vm& vm, Value exception) {
  StrBuilder b(vm);
  Printer out(vm, &b);
  TRY_OK(print_exception_chain(vm, out, exception));
  return b.take_str();
}

Value sys_attribute(Vm& vm, Value name) {
  Value sys = dict_get_name(vm.modules, N(sys));
  return sys.is(Kind::Module) ? dict_get_name(sys.as<Module>()->dict, name) : Value();
}

Value write_error_text(Vm& vm, Value text_) {
  Local<> text(vm, text_);
  Value stream = sys_attribute(vm, N(stderr));
  if (stream.is_undefined()) {
    port_write(2, text.value().as<Str>()->data(), text.value().as<Str>()->len);
    return Value::none();
  }
  if (stream.is_none()) return stream;
  Value write = TRY(get_attr(vm, stream, N(write)));
  return call1(vm, write, text);
}

void show_exception(Vm& vm, Value exception) {
  Local<> e(vm, exception);
  Value stream = sys_attribute(vm, N(stderr));
  if (!stream.is_undefined() && !stream.is_none()) {
    Value text = format_exception(vm, e);
    if (!text.is_raised() && !write_error_text(vm, text).is_raised()) return;
    vm.pending = Value();  // then at least the console has it
  }
  Printer out(vm, nullptr);
  static_cast<void>(print_exception_chain(vm, out, e));
  vm.pending = Value();
}

Value exception_line(Vm& vm, Value exception) {
  Local<> e(vm, exception);
  StrBuilder b(vm);
  Printer out(vm, &b);
  TRY_OK(print_last_line(vm, out, e));
  return b.take_str();
}

// ---- the types traceback and frame, as far as programs look at them

// Read, or set as unittest does to hide its own rows; a row may not come after itself.
static Value tb_next(Vm& vm, Args a) {
  if (a.count < 2) return a[0].as<Record>()->items[kTbNext];
  if (a[1].is_undefined()) return raise(vm, kTypeErrorType, "can't delete tb_next attribute");
  if (!a[1].is_none() && type_ptr(vm, a[1]) != &kTracebackType)
    return raise(vm, kTypeErrorType, "expected traceback object or None, got '%t'", a[1]);
  for (Value row = a[1]; row.is_object(); row = row.as<Record>()->items[kTbNext])
    if (row == a[0]) return raise(vm, kValueErrorType, "traceback loop detected");
  a[0].as<Record>()->items[kTbNext] = a[1];
  return Value::none();
}
static Value tb_lasti(Vm&, Args a) { return a[0].as<Record>()->items[kTbOffset]; }
// For the module traceback: (line, first column, column after the last or None for all of the line, the operator as
// text). The operator is "[" for a subscription and "" where the expression has none. None when no columns are known.
static Value tb_position(Vm& vm, Args a) {
  auto* r = a[0].as<Record>();
  const auto* code = r->items[kTbCode].as<Code>();
  const u32 offset = static_cast<u32>(r->items[kTbOffset].as_small());
  const Position pos = code_position(code, offset);
  if (!pos.end_column) return Value::none();
  const Op op = instruction_at(code, offset);
  const bool subscript = op == Op::GETITEM || op == Op::GETITEMI || op == Op::GETSLICE || op == Op::SETITEM || op == Op::DELITEM;
  const char* symbol = subscript ? "[" : operator_text(op);
  Local<> text(vm, TRY(make_str(vm, symbol ? symbol : "")));
  Value t = TRY(make_tuple(vm, 4));
  Value* items = t.as<Tuple>()->items;
  items[0] = Value::small(pos.line);
  items[1] = Value::small(pos.column);
  items[2] = pos.end_column == ~0u ? Value::none() : Value::small(pos.end_column);
  items[3] = text;
  return t;
}
static Value tb_lineno(Vm&, Args a) {
  auto* r = a[0].as<Record>();
  return Value::small(
      code_position(r->items[kTbCode].as<Code>(), static_cast<u32>(r->items[kTbOffset].as_small())).line);
}
static Value tb_frame(Vm& vm, Args a) {
  auto* r = a[0].as<Record>();
  if (!r->items[kTbFrame].is_undefined()) return r->items[kTbFrame];
  Value frame = TRY(make_frame(vm, r->items[kTbCode], r->items[kTbOffset], r->items[kTbGlobals]));
  a[0].as<Record>()->items[kTbFrame] = frame;
  return frame;
}
static constinit const Native kTracebackRows[] = {
    native(N(tb_next), tb_next, 1, 2, nullptr, kGetter),       native(N(tb_lasti), tb_lasti, 1, 1, nullptr, kGetter),
    native(N(_position), tb_position, 1, 1, nullptr, kGetter), native(N(tb_lineno), tb_lineno, 1, 1, nullptr, kGetter),
    native(N(tb_frame), tb_frame, 1, 1, nullptr, kGetter),
};
// TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno); the line follows from the instruction.
static Value tb_make(Vm& vm, Value, Args a, Value names) {
  if (!names.is_undefined() || a.count != 4)
    return raise(vm, kTypeErrorType, "traceback() takes exactly 4 positional arguments (%u given)", a.count);
  if (!a[0].is_none() && !is_exact(a[0], kTypeId_Traceback))
    return raise(vm, kTypeErrorType, "expected traceback object or None, got '%t'", a[0]);
  if (!is_exact(a[1], kTypeId_Frame))
    return raise(vm, kTypeErrorType, "traceback() argument 'tb_frame' must be frame, not %t", a[1]);
  i64 offset, line;
  if (!to_i64(vm, a[2], &offset) || !to_i64(vm, a[3], &line)) return Value::raised();
  Value row = TRY(make_record(vm, kTracebackType, kTbFields));
  auto *r = row.as<Record>(), *f = a[1].as<Record>();
  const Value own = f->items[kFrameOffset];
  r->items[kTbNext] = a[0];
  r->items[kTbCode] = f->items[kFrameCode];
  const i64 size = code_header(f->items[kFrameCode].as<Code>())->bytecode_size;
  r->items[kTbOffset] = offset >= 0 && offset < size ? Value::small(offset)
                        : own.as_small() < 0         ? Value::small(0)
                                                     : own;
  r->items[kTbGlobals] = f->items[kFrameGlobals];
  r->items[kTbFrame] = a[1];
  return row;
}
static constexpr TypeOps kTracebackOps{.make = tb_make};
constinit const Type kTracebackType = make_const_type(kTypeId_Traceback, N(traceback), &kObjectType, Kind::Record,
                                                      &kTracebackOps, kTracebackRows, 5, kTypeFinal);

}  // namespace adder::vm
