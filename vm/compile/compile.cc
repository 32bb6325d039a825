// Source text to Code: parse a top-level statement, resolve its names, generate it, drop its tree, go on with the next.
#include "vm/compile/codegen.h"
#include "vm/compile/parser.h"
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

bool is_made_up(Value filename) { return filename.as<Str>()->len == 0 || filename.as<Str>()->data[0] == '<'; }

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
    TRY_OK(text.append(line.data, line.length));
    if (breaks && !prompt && (file || e.text_has_break)) TRY_OK(text.append("\n"));
    Value whole = TRY(text.take_str());
    detail->items[3] = whole;
  } else {
    detail->items[3] = Value::none();
  }
  detail->items[4] = Value::small(e.end_line);
  detail->items[5] = Value::small(e.end_offset);
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
    ScopeBuilder scopes(arena, c.source, c.error);
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
    arena.reset(mark);
    if (unit.failed()) break;
  }
  if (c.error.is_set() || vm.has_pending()) return Value::raised();
  unit.finish_module();
  return unit.finish(kCodeModule);
}

Value compile_source(Vm& vm, const char* data, size_t length, Value filename_, const CompileOptions& options,
                     bool* incomplete) {
  Local<> filename(vm, filename_);
  SyntaxError error;
  Text source{data, static_cast<u32>(length)};
  Local<> result(vm, Value());
  {
    Arena arena(take_chunk, give_chunk, &vm, kWord64 ? 16384 : 1024);
    ParseOptions parse;
    parse.mode = options.mode == CompileMode::Expression ? ParseMode::kEval
                 : options.mode == CompileMode::Single   ? ParseMode::kSingle
                 : options.mode == CompileMode::Prompt   ? ParseMode::kPrompt
                                                         : ParseMode::kModule;
    Parser parser(arena, source, error, parse);
    Compilation c{vm,    arena,    source,
                  error, filename, parse.mode == ParseMode::kSingle || parse.mode == ParseMode::kPrompt};
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
