// Source text to Code: parse a top-level statement, resolve its names, generate it, drop its tree, go on with the next.
#include "vm/compile/codegen.h"
#include "vm/compile/parser.h"
#include "vm/compile/source_encoding.h"
#include "vm/objects/unicode.h"
#include "vm/run/calls.h"

namespace adder::vm {

namespace {

void* take_chunk(void* context, size_t n) {
  Vm& vm = *static_cast<Vm*>(context);
  void* chunk = vm.heap.take_tail(n);
  if (chunk) return chunk;
  vm.heap.collect(vm);
  return vm.heap.take_tail(n);
}
void give_chunk(void* vm, void* chunk, size_t n) { static_cast<Vm*>(vm)->heap.give_tail(chunk, n); }

const Type& error_type(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kIndentation: return kIndentationErrorType;
    case ErrorKind::kTab: return kTabErrorType;
    default: return kSyntaxErrorType;
  }
}

bool is_made_up(Value filename) { return filename.as<Str>()->len == 0 || filename.as<Str>()->data()[0] == '<'; }

// What is not UTF-8 becomes the replacement character.
bool append_replacing(StrBuilder& out, Text text) {
  while (text.length) {
    const u32 good = first_bad_utf8(text);
    if (!out.append(text.data, good)) return false;
    if (good == text.length) return true;
    if (!out.append("\xEF\xBF\xBD")) return false;
    text = Text{text.data + good + 1, text.length - good - 1};
  }
  return true;
}

// SyntaxError(message, (filename, line, offset, text, end_line, end_offset))
Value raise_syntax_error(Vm& vm, const SyntaxError& e, Text source, Local<>& filename, CompileMode mode) {
  const bool prompt = mode == CompileMode::Prompt, module = mode == CompileMode::Module;
  if (e.kind == ErrorKind::kOutOfMemory) return raise_memory_error(vm);
  if (e.kind == ErrorKind::kTooDeep) return raise(vm, kMemoryErrorType, "%s", e.message);
  Local<Tuple> detail(vm, make_tuple(vm, 6));
  if (detail.is_raised()) return detail;
  detail->items[0] = filename;
  detail->items[1] = Value::small(e.line);
  detail->items[2] = Value::small(e.offset);
  if (!e.from_compiler || !is_made_up(filename) || prompt) {
    Text line = source_line(source, e.line);
    const bool file = !prompt && module && !is_made_up(filename);
    const bool breaks = module || line.data + line.length < source.data + source.length;
    StrBuilder text(vm);
    TRY_OK(append_replacing(text, line));
    if (breaks && !prompt && (file || e.text_has_break)) TRY_OK(text.append("\n"));
    Value whole = TRY(text.take_str());
    detail->items[3] = whole;
  } else {
    detail->items[3] = Value::none();
  }
  detail->items[4] = Value::small(e.end_line);
  detail->items[5] = e.no_end ? Value::none() : Value::small(e.end_offset);
  Local<Tuple> args(vm, make_tuple(vm, 2));
  if (args.is_raised()) return args;
  Value message = TRY(make_str(vm, e.message));
  args->items[0] = message;
  args->items[1] = detail;
  Value exception = TRY(call_with_tuple(vm, Value::from_const(&error_type(e.kind)), args));
  return raise_value(vm, exception);
}

}  // namespace

static Value generate(Vm& vm, Arena& arena, Parser& parser, Compilation& c, const CompileOptions& options) {
  Local<> name(vm, make_str(vm, "<module>"));
  if (name.is_raised()) return name;
  Scope module{};
  module.kind = ScopeKind::kModule;
  module.namespace_body = options.namespace_body;
  module.last_symbol = &module.symbols;
  Unit unit(c, nullptr, &module, name, name, 1);
  unit.begin_module(options.namespace_body);
  bool first = true;
  Arena::Mark mark = arena.mark();
  while (Node* statement = parser.next_statement()) {
    ScopeBuilder scopes(arena, c.source, c.error, c.future_annotations);
    Scope* scope = scopes.build(statement, options.namespace_body);
    if (!scope) break;
    unit.set_scope(scope);
    bool doc = first && statement->kind == NodeKind::kExprStmt &&
               as<ExprStmtNode>(statement)->value->kind == NodeKind::kString;
    bool from =
        statement->kind == NodeKind::kImportFrom && text_is(as<ImportFromNode>(statement)->module, "__future__");
    if (!doc && !from) c.future_allowed = false;
    if (options.mode == CompileMode::Expression) {
      unit.return_expression(as<ExprStmtNode>(statement)->value);
    } else {
      if (first && options.mode == CompileMode::Module) unit.module_doc(statement);
      unit.statement(statement);
    }
    first = false;
    unit.set_scope(&module);
    c.folded = Value();
    arena.reset(mark);
    if (unit.failed()) break;
  }
  if (c.error.is_set() || vm.has_pending()) return Value::raised();
  unit.finish_module();
  return unit.finish(kCodeModule);
}

// ---- encodings

// A SyntaxError about the file as a whole.
static Value raise_encoding_error(Vm& vm, Value message_, Local<>& filename) {
  Local<> message(vm, message_);
  if (message.is_raised()) return message;
  Local<Tuple> detail(vm, make_tuple(vm, 6));
  if (detail.is_raised()) return detail;
  const Value parts[] = {filename, Value::small(0), Value::small(-1), Value::none(), Value::none(), Value::none()};
  for (u32 i = 0; i < 6; ++i) detail->items[i] = parts[i];
  Local<Tuple> args(vm, make_tuple(vm, 2));
  if (args.is_raised()) return args;
  args->items[0] = message;
  args->items[1] = detail;
  Value exception = TRY(call_with_tuple(vm, Value::from_const(&kSyntaxErrorType), args));
  return raise_value(vm, exception);
}

static Value text_of_error(Vm& vm, const char* before, Text name, const char* after) {
  StrBuilder b(vm);
  TRY_OK(b.append(before) && b.append(name.data, name.length) && b.append(after));
  return b.take_str();
}

// The source as a str by the codec that it names.
static Value decode_source(Vm& vm, Text source, Text encoding, Local<>& filename) {
  Local<> bytes(vm, make_bytes(vm, source.length ? source.data : "", source.length));
  if (bytes.is_raised()) return bytes;
  Local<> name(vm, make_str(vm, encoding.data, encoding.length));
  if (name.is_raised()) return name;
  Value text = call_method(vm, bytes, N(decode), {name.slot(), 1});
  if (!text.is_raised()) return text;
  if (pending_is(vm, kLookupErrorType)) {
    vm.pending = Value();
    Value message = text_of_error(vm, "unknown encoding: ", encoding, "");
    return raise_encoding_error(vm, message, filename);
  }
  if (!pending_is(vm, kUnicodeErrorType)) return text;
  Value e = take_pending(vm);
  Value message = str(vm, e);
  return raise_encoding_error(vm, message, filename);
}

static Value raise_not_utf8(Vm& vm, Text source, u32 bad, Local<>& filename) {
  u32 line = 1;
  for (u32 i = 0; i < bad; ++i) line += source.data[i] == '\n';
  const u8 byte = static_cast<u8>(source.data[bad]);
  const char escape[] = {'\\', 'x', "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15], 0};
  StrBuilder b(vm);
  TRY_OK(b.append("Non-UTF-8 code starting with '") && b.append(escape) && b.append("' in file ") &&
         b.append_str(filename) && b.append(" on line ") && b.append_int(line) &&
         b.append(", but no encoding declared; see https://peps.python.org/pep-0263/ for details"));
  Value message = b.take_str();
  return raise_encoding_error(vm, message, filename);
}

namespace {
// Memory at the heap's end, which does not move, for a source that had to be decoded.
class DecodedSource {
public:
  explicit DecodedSource(Vm& vm) : vm_(vm) {}
  ~DecodedSource() {
    if (data_) vm_.heap.give_tail(data_, size_ + 1);
  }
  DecodedSource(const DecodedSource&) = delete;
  DecodedSource& operator=(const DecodedSource&) = delete;
  bool take(Value text_) {
    Local<> text(vm_, text_);
    const size_t size = text.value().as<Str>()->len;
    data_ = static_cast<char*>(take_chunk(&vm_, size + 1));
    if (!data_) return failed(raise_memory_error(vm_));
    size_ = size;
    std::memcpy(data_, text.value().as<Str>()->data(), size);
    return true;
  }
  Text text() const { return Text{data_, static_cast<u32>(size_)}; }

private:
  Vm& vm_;
  char* data_ = nullptr;
  size_t size_ = 0;
};
}  // namespace

static Value compile_utf8(Vm& vm, Text source, Local<>& filename, const CompileOptions& options, bool* incomplete);

Value compile_source(Vm& vm, const char* data, size_t length, Value filename_, const CompileOptions& options,
                     bool* incomplete) {
  Local<> filename(vm, filename_);
  const Text source{data, static_cast<u32>(length)};
  if (!options.bytes) return compile_utf8(vm, source, filename, options, incomplete);
  const Text cookie = coding_cookie(source);
  if (cookie.length && has_byte_order_mark(source) && !(cookie == "utf-8")) {
    const bool latin = names_latin1(cookie);
    Value message = text_of_error(vm, "encoding problem: ", latin ? text_of("iso-8859-1") : cookie, " with BOM");
    return raise_encoding_error(vm, message, filename);
  }
  if (!cookie.length || names_utf8(cookie)) {
    const bool file = !is_made_up(filename);
    const u32 bad = file ? first_bad_utf8(source) : source.length;
    if (bad < source.length) return raise_not_utf8(vm, source, bad, filename);
    return compile_utf8(vm, source, filename, options, incomplete);
  }
  DecodedSource decoded(vm);
  Value text = TRY(decode_source(vm, source, cookie, filename));
  if (!decoded.take(text)) return Value::raised();
  return compile_utf8(vm, decoded.text(), filename, options, incomplete);
}

static Value compile_utf8(Vm& vm, Text source, Local<>& filename, const CompileOptions& options, bool* incomplete) {
  SyntaxError error;
  Local<> result(vm, Value());
  {
    Arena arena(take_chunk, give_chunk, &vm, vm.config->soft_heap ? 16384 : 1024);
    ParseOptions parse;
    parse.mode = options.mode == CompileMode::Expression ? ParseMode::kEval
                 : options.mode == CompileMode::Single   ? ParseMode::kSingle
                 : options.mode == CompileMode::Prompt   ? ParseMode::kPrompt
                                                         : ParseMode::kModule;
    if (unicode_lookup) parse.character_named = [](Text name) { return unicode_lookup(name.data, name.length); };
    Parser parser(arena, source, error, parse);
    Local<> folded(vm, Value());
    const bool interactive = parse.mode == ParseMode::kSingle || parse.mode == ParseMode::kPrompt;
    Compilation c{vm, arena, source, error, filename, folded, interactive};
    c.columns = options.columns;
    c.docstrings = options.docstrings;
    c.future_annotations = options.future_annotations;
    result = generate(vm, arena, parser, c, options);
  }
  if (incomplete) *incomplete = error.is_set() && error.incomplete;
  if (error.is_set()) {
    vm.pending = Value();
    return raise_syntax_error(vm, error, source, filename, options.mode);
  }
  return result;
}

}  // namespace adder::vm
