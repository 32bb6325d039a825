// import. See import.h. The order of search: sys.modules, modules linked in (native, then frozen), then each
// directory of sys.path: name/__init__.apy, name/__init__.py, name.apy, name.py. What is compiled comes first: on a
// board it is what one puts beside the source to save time and memory.
#include "vm/run/import.h"

#include "vm/code/code.h"
#include "vm/code/image.h"
#include "vm/compile/codegen.h"
#include "vm/modules/modules.h"
#include "vm/objects/class.h"
#include "vm/objects/table.h"
#include "vm/port.h"
#include "vm/run/calls.h"
#include "vm/run/frozen_text.h"
#include "vm/run/mounts.h"

namespace adder::vm {

// A file's bytes, in memory that does not move: beside the heap where the embedder has some, else at the heap's end,
// where it is freed in reverse order of reading.
class FileText {
public:
  FileText(Vm& vm, const char* path) : vm_(vm) {
    int fd = port_open(path, kOpenRead);
    if (fd < 0) {
      error_ = -fd;
      return;
    }
    int64_t size = port_seek(fd, 0, 2);
    if (size < 0) error_ = static_cast<int>(-size);
    if (size >= 0 && port_seek(fd, 0, 0) >= 0) load(fd, static_cast<size_t>(size));
    port_close(fd);
  }
  ~FileText() {
    if (!data_) return;
    if (beside_heap())
      vm_.config->give_file_memory(data_, capacity_);
    else
      vm_.heap.give_tail(data_, capacity_);
  }
  FileText(const FileText&) = delete;
  FileText& operator=(const FileText&) = delete;
  const char* data() const { return data_; }
  size_t size() const { return size_; }
  int error() const { return error_; }
  bool beside_heap() const { return vm_.config->take_file_memory != nullptr; }
  void keep() { data_ = nullptr; }  // for good; only beside the heap

private:
  bool take_memory() {
    if (beside_heap()) return (data_ = static_cast<char*>(vm_.config->take_file_memory(capacity_)));
    data_ = static_cast<char*>(vm_.heap.take_tail(capacity_));
    if (data_) return true;
    vm_.heap.collect(vm_);
    return (data_ = static_cast<char*>(vm_.heap.take_tail(capacity_)));
  }
  void load(int fd, size_t size) {
    capacity_ = size + 1;
    if (!take_memory()) {
      error_ = 12;
      return;
    }
    while (size_ < size) {
      int n = port_file_read(fd, data_ + size_, size - size_);
      if (n < 0) {
        error_ = -n;
        return;
      }
      if (n == 0) break;
      size_ += static_cast<size_t>(n);
    }
  }
  Vm& vm_;
  char* data_ = nullptr;
  size_t size_ = 0, capacity_ = 0;
  int error_ = 0;
};

Value run_code(Vm& vm, Value code_, Value globals_, Value locals_) {
  Local<> code(vm, code_), globals(vm, globals_), locals(vm, locals_);
  Object* o = vm.heap.allocate(vm, kTypeId_Function, Kind::Function, sizeof(Function), 0);
  if (!o) return Value::raised();
  auto* f = reinterpret_cast<Function*>(o);
  f->code = code;
  f->globals = globals;
  Local<> function(vm, Value::from(o));
  bool wants_namespace = code_header(code.value().as<Code>())->arg_count == 1;
  if (wants_namespace) return call1(vm, function, locals.value().is_undefined() ? globals.value() : locals.value());
  return call0(vm, function);
}

static Value compile_file(Vm& vm, const char* path, Value filename) {
  Local<> name(vm, filename);
  FileText text(vm, path);
  if (text.error() == 12) return raise_memory_error(vm);
  if (text.error()) return raise_os_error(vm, text.error(), name);
  size_t length = std::strlen(path);
  bool compiled =
      length > 4 && std::memcmp(path + length - 4, kImageSuffix, 4) == 0;  // whatever is left of it, it is no source
  if (compiled || is_image(text.data(), text.size())) {
    Value code = load_image(vm, reinterpret_cast<const u8*>(text.data()), text.size(), text.beside_heap());
    if (text.beside_heap() && !code.is_raised()) text.keep();
    return code;
  }
  return compile_source(vm, text.data(), text.size(), name, CompileOptions{});
}

// ---- finding modules

namespace {

constexpr size_t kPathMax = 256;

struct Found {
  bool package = false, file = false;
  char path[kPathMax];
};

bool join(char* out, const char* directory, const char* name, const char* suffix) {
  size_t d = std::strlen(directory), n = std::strlen(name), s = std::strlen(suffix);
  bool slash = d && directory[d - 1] != '/';
  if (d + slash + n + s + 1 > kPathMax) return false;
  std::memcpy(out, directory, d);
  if (slash) out[d++] = '/';
  std::memcpy(out + d, name, n);
  std::memcpy(out + d + n, suffix, s + 1);
  return true;
}

bool find_file(Found* out, const char* directory, const char* name, const char* compiled, const char* source) {
  PortStat st;
  for (const char* suffix : {compiled, source})
    if (join(out->path, directory, name, suffix) && port_stat(out->path, &st) == 0 && (st.mode & 0xF000) != 0x4000)
      return out->file = true;
  return out->file = false;
}

bool find_in(const char* directory, const char* name, Found* out) {
  PortStat st;
  if (join(out->path, directory, name, "") && port_stat(out->path, &st) == 0 && (st.mode & 0xF000) == 0x4000) {
    if (find_file(out, directory, name, "/__init__.apy", "/__init__.py")) return out->package = true;
    if (find_file(out, directory, name, ".apy", ".py")) return true;
    return out->package = join(out->path, directory, name, "");
  }
  return find_file(out, directory, name, ".apy", ".py");
}

Value not_found(Vm& vm, Value name, Value parent) {
  Local<> n(vm, name);
  if (parent.is_undefined())
    static_cast<void>(raise(vm, kModuleNotFoundErrorType, "No module named '%v'", name));
  else
    static_cast<void>(raise(vm, kModuleNotFoundErrorType, "No module named '%v'; '%v' is not a package", name, parent));
  return set_exception_pair(vm, n, Value::none());
}

Value set_global(Vm& vm, Local<>& dict, Value name, Value value) {
  if (value.is_raised()) return value;
  TRY_OK(dict_set(vm, dict, name, value));
  return Value::none();
}

// Runs a module's code in its dict; on failure it is no longer in sys.modules.
Value execute(Vm& vm, Local<>& module, Local<>& full_name, Value code) {
  module.value().as<Module>()->flags |= kUserFlag;
  Value r = code.is_raised() ? code : run_code(vm, code, module.value().as<Module>()->dict, Value());
  module.value().as<Module>()->flags &= static_cast<u8>(~kUserFlag);
  if (!r.is_raised()) {  // a module may put something else in its place
    table_trim(vm, module.value().as<Module>()->dict);
    Value kept = TRY(dict_get(vm, vm.modules, full_name));
    return kept.is_undefined() ? module.value() : kept;
  }
  Local<> exception(vm, take_pending(vm));
  static_cast<void>(dict_pop(vm, vm.modules, full_name));
  vm.pending = exception;
  return Value::raised();
}

Value begin_module(Vm& vm, Local<>& full_name, const char* file, bool package) {
  Local<> module(vm, make_module(vm, full_name));
  if (module.is_raised()) return module;
  Local<> dict(vm, module.value().as<Module>()->dict);
  TRY(set_global(vm, dict, N(__name__), full_name));
  TRY_OK(dict_set(vm, dict, N(__doc__), Value::none()));
  if (file) TRY(set_global(vm, dict, N(__file__), make_str(vm, file)));
  Local<> own(vm, full_name.value());
  if (!package) {
    const char* s = full_name.value().as<Str>()->data();
    const char* dot = std::strrchr(s, '.');
    char buffer[kPathMax];
    size_t n = dot ? static_cast<size_t>(dot - s) : 0;
    if (n >= kPathMax) n = kPathMax - 1;
    std::memcpy(buffer, s, n);
    own = make_name(vm, buffer, n);
    if (own.is_raised()) return own;
  }
  TRY(set_global(vm, dict, N(__package__), own));
  TRY_OK(dict_set(vm, vm.modules, full_name, module));
  return module;
}

Value load_found(Vm& vm, Local<>& full_name, const Found& found) {
  Local<> module(vm, begin_module(vm, full_name, found.file ? found.path : nullptr, found.package));
  if (module.is_raised()) return module;
  if (found.package) {
    char directory[kPathMax];
    std::strncpy(directory, found.path, kPathMax - 1);
    directory[kPathMax - 1] = 0;
    if (found.file)
      if (char* slash = std::strrchr(directory, '/')) *slash = 0;
    Local<> list(vm, make_list(vm));
    if (list.is_raised()) return list;
    Value s = TRY(make_str(vm, directory));
    TRY_OK(list_append(vm, list, s));
    Local<> dict(vm, module.value().as<Module>()->dict);
    TRY(set_global(vm, dict, N(__path__), list));
  }
  if (!found.file) return module;
  Value filename = TRY(make_str(vm, found.path));
  Value code = compile_file(vm, found.path, filename);
  return execute(vm, module, full_name, code);
}

// A module in a mounted file system: `found` is what vfs says of it, a tuple of file name, whether it is a package,
// source.
Value load_mounted(Vm& vm, Local<>& full_name, Value found_value) {
  Local<Tuple> found(vm, found_value);
  char file[kPathMax];
  Value path = TRY(plain_str(vm, found->items[0]));
  std::strncpy(file, path.as<Str>()->data(), kPathMax - 1);
  file[kPathMax - 1] = 0;
  bool package = found->items[1].is_true();
  Local<> module(vm, begin_module(vm, full_name, file, package));
  if (module.is_raised()) return module;
  if (package) {
    if (char* slash = std::strrchr(file, '/')) *slash = 0;
    Local<> list(vm, make_list(vm));
    if (list.is_raised()) return list;
    Value directory = TRY(make_str(vm, file));
    TRY_OK(list_append(vm, list, directory));
    Local<> dict(vm, module.value().as<Module>()->dict);
    TRY(set_global(vm, dict, N(__path__), list));
  }
  size_t n = found->items[2].as<Str>()->len;
  char* text = static_cast<char*>(vm.heap.take_tail(n + 1));
  if (!text) {
    vm.heap.collect(vm);
    text = static_cast<char*>(vm.heap.take_tail(n + 1));
  }
  if (!text) return raise_memory_error(vm);
  std::memcpy(text, found->items[2].as<Str>()->data(), n);
  text[n] = 0;
  Value code = compile_source(vm, text, n, found->items[0], CompileOptions{});
  vm.heap.give_tail(text, n + 1);
  return execute(vm, module, full_name, code);
}

// What is frozen as an image runs where it lies; what is source is compiled.
Value frozen_code(Vm& vm, const FrozenModule* module) {
  if (module->stored == module->length && is_image(module->text, module->length))
    return load_image(vm, reinterpret_cast<const u8*>(module->text), module->length, true);
  StrBuilder b(vm);
  TRY_OK(b.append("<frozen ") && b.append(module->name) && b.append(">"));
  Local<> filename(vm, b.take_str());
  if (filename.is_raised()) return filename;
  FrozenText text(vm, *module);
  if (!text.data()) return raise_memory_error(vm);
  CompileOptions options;
  options.columns = false;  // there is no source that a traceback could point into
  return compile_source(vm, text.data(), module->length, filename, options);
}

Value load_frozen(Vm& vm, Local<>& full_name, const FrozenModule* source) {
  Local<> module(vm, begin_module(vm, full_name, nullptr, source->package));
  if (module.is_raised()) return module;
  if (source->package) {
    Local<> dict(vm, module.value().as<Module>()->dict);
    TRY(set_global(vm, dict, N(__path__), make_list(vm)));
  }
  Value code = frozen_code(vm, source);
  return execute(vm, module, full_name, code);
}

// The module `full_name`, whose last part is `leaf`; parent is its package or Undefined.
Value load(Vm& vm, Local<>& full_name, Value leaf_, Value parent_) {
  Local<> leaf(vm, leaf_), parent(vm, parent_);
  Value known = TRY(dict_get(vm, vm.modules, full_name));
  if (!known.is_undefined()) {
    if (!known.is_none()) return known;
    static_cast<void>(raise(vm, kModuleNotFoundErrorType, "import of %v halted; None in sys.modules", full_name));
    return set_exception_pair(vm, full_name, Value::none());
  }
  Value native = TRY(builtin_module(vm, full_name));
  if (!native.is_undefined()) {
    Local<> module(vm, native);
    TRY_OK(dict_set(vm, vm.modules, full_name, module));
    return module;
  }
  if (const FrozenModule* source = find_frozen(full_name.value().as<Str>()->data()))
    return load_frozen(vm, full_name, source);
  Local<> path(vm, vm.path);
  if (!parent.value().is_undefined()) {
    path = get_attr_or_undefined(vm, parent, N(__path__));
    if (path.is_raised()) return path;
    if (path.value().is_undefined())
      return not_found(vm, full_name, parent.value().is(Kind::Module) ? parent.value().as<Module>()->name : Value());
  }
  Found space;  // a directory without __init__.py: a namespace package, if nothing better comes
  bool have_space = false;
  for (u32 i = 0; path.value().is(Kind::List) && i < path.value().as<List>()->len; ++i) {
    Value directory = list_item(path, i);
    if (!directory.is(Kind::Str)) continue;
    Value mounted = TRY(route_mounted(vm, N(find), directory, leaf));
    if (mounted.is(Kind::Tuple)) return load_mounted(vm, full_name, mounted);
    directory = TRY(plain_str(vm, list_item(path, i)));
    Found found;
    if (!find_in(directory.as<Str>()->data(), leaf.value().as<Str>()->data(), &found)) continue;
    if (found.file) return load_found(vm, full_name, found);
    if (!have_space) space = found, have_space = true;
  }
  if (have_space) return load_found(vm, full_name, space);
  if (const char* real = module_alias(full_name.value().as<Str>()->data())) {
    Value name = TRY(make_str(vm, real));
    Local<> module(vm, import_module(vm, name));
    if (module.is_raised()) return module;
    TRY_OK(dict_set(vm, vm.modules, full_name, module));
    return module;
  }
  return not_found(vm, full_name, Value());
}

// Loads a.b.c part by part; *top gets the first module.
Value load_dotted(Vm& vm, Value dotted_, Local<>& top) {
  Local<> dotted(vm, dotted_), parent(vm, Value());
  u32 from = 0, n = dotted_.as<Str>()->len;
  if (!n) return raise(vm, kValueErrorType, "Empty module name");
  for (;;) {
    const char* s = dotted.value().as<Str>()->data();
    u32 to = from;
    while (to < n && s[to] != '.') ++to;
    char buffer[kPathMax];
    if (to >= kPathMax) return raise(vm, kImportErrorType, "module name too long");
    std::memcpy(buffer, s, to);
    Local<> full(vm, make_name(vm, buffer, to));
    if (full.is_raised()) return full;
    Local<> leaf(vm, make_name(vm, buffer + from, to - from));
    if (leaf.is_raised()) return leaf;
    Local<> module(vm, load(vm, full, leaf, parent));
    if (module.is_raised()) return module;
    if (from == 0)
      top = module.value();
    else if (parent.value().is(Kind::Module))
      TRY(set_attr(vm, parent, leaf, module));
    if (to == n) return module;
    parent = module.value();
    from = to + 1;
  }
}

// The absolute name of a relative import.
Value absolute_name(Vm& vm, Value name_, u32 level, Value globals_) {
  Local<> name(vm, name_), globals(vm, globals_);
  Value package = dict_get_name(globals, N(__package__));
  if (package.is_undefined() && dict_get_name(globals, N(__name__)).is_undefined())
    return raise(vm, kKeyErrorType, "'__name__' not in globals");
  if (!package.is(Kind::Str) || package.as<Str>()->len == 0)
    return raise(vm, kImportErrorType, "attempted relative import with no known parent package");
  u32 n = package.as<Str>()->len;
  const char* s = package.as<Str>()->data();
  for (u32 i = 1; i < level; ++i) {
    while (n && s[n - 1] != '.') --n;
    if (!n) return raise(vm, kImportErrorType, "attempted relative import beyond top-level package");
    --n;
  }
  Local<> p(vm, package);
  StrBuilder b(vm);
  TRY_OK(b.append_slice(p, 0, n));
  if (name.value().as<Str>()->len) TRY_OK(b.append(".") && b.append_str(name));
  return b.take_str();
}

}  // namespace

Value import_module(Vm& vm, Value dotted) {
  Local<> top(vm, Value());
  return load_dotted(vm, dotted, top);
}

Value import_name(Vm& vm, Value name, u32 level, Value fromlist_, Value globals) {
  Local<> fromlist(vm, fromlist_), top(vm, Value());
  Value absolute = level ? TRY(absolute_name(vm, name, level, globals)) : name;
  Local<> leaf(vm, load_dotted(vm, absolute, top));
  if (leaf.is_raised()) return leaf;
  bool wanted = fromlist.value().is(Kind::Tuple) && fromlist.value().as<Tuple>()->len;
  return wanted ? leaf.value() : top.value();
}

// `name` of a module, or its submodule that nobody has imported yet; Undefined if it has neither. *package: the
// module's own name.
static Value name_or_submodule(Vm& vm, Local<>& module, Local<>& name, Local<>& package) {
  Value v = get_attr_or_undefined(vm, module, name);
  if (v.is_raised() || !v.is_undefined()) return v;
  package = get_attr_or_undefined(vm, module, N(__name__));
  if (package.is_raised() || !package.value().is(Kind::Str)) return package.is_raised() ? package.value() : Value();
  Value path = get_attr_or_undefined(vm, module, N(__path__));
  if (path.is_raised() || path.is_undefined()) return path;
  StrBuilder b(vm);
  TRY_OK(b.append_str(package) && b.append(".") && b.append_str(name));
  Local<> full(vm, b.take_str());
  if (full.is_raised()) return full;
  Value sub = import_module(vm, full);
  if (!sub.is_raised() || !pending_is(vm, kModuleNotFoundErrorType)) return sub;
  // Only the submodule itself may be missing, not what it imports.
  Value missing = vm.pending.as<Exception>()->extra;
  if (!is_pair(missing) || !str_equal(missing.as<Tuple>()->items[0], full)) return sub;
  vm.pending = Value();
  return Value();
}

Value import_from(Vm& vm, Value module_, Value name_) {
  Local<> module(vm, module_), name(vm, name_), package(vm, Value());
  Value found = name_or_submodule(vm, module, name, package);
  if (!found.is_undefined()) return found;
  Value file = get_attr_or_undefined(vm, module, N(__file__));
  if (file.is_raised()) return file;
  Local<> path(vm, file.is(Kind::Str) ? file : Value::none());
  if (path.value().is_none()) {
    static_cast<void>(
        raise(vm, kImportErrorType, "cannot import name '%v' from '%v' (unknown location)", name, package));
  } else if (module.value().is(Kind::Module) && (module->flags & kUserFlag)) {
    static_cast<void>(raise(
        vm, kImportErrorType,
        "cannot import name '%v' from partially initialized module '%v' (most likely due to a circular import) (%v)",
        name, package, path));
  } else {
    static_cast<void>(raise(vm, kImportErrorType, "cannot import name '%v' from '%v' (%v)", name, package, path));
  }
  return set_exception_pair(vm, package, path);
}

Value import_star(Vm& vm, Value module_, Value globals_) {
  Local<> module(vm, module_), globals(vm, globals_);
  Local<> names(vm, get_attr_or_undefined(vm, module, N(__all__)));
  if (names.is_raised()) return names;
  bool listed = !names.value().is_undefined();
  if (!listed) {
    names = directory(vm, module);
    if (names.is_raised()) return names;
  }
  names = call1(vm, Value::from_const(&kListType), names);
  if (names.is_raised()) return names;
  for (u32 i = 0; i < names.value().as<List>()->len; ++i) {
    Local<> name(vm, list_item(names, i));
    if (!name.value().is(Kind::Str)) {
      Local<> package(vm, get_attr(vm, module, N(__name__)));
      return package.is_raised() ? package.value()
                                 : raise(vm, kTypeErrorType, "Item in %v.__all__ must be str, not %t", package, name);
    }
    if (!listed && name.value().as<Str>()->data()[0] == '_') continue;
    name = intern(vm, name);
    if (name.is_raised()) return name;
    Local<> package(vm, Value());
    Local<> v(vm, name_or_submodule(vm, module, name, package));
    if (v.value().is_undefined()) v = get_attr(vm, module, name);  // says what is missing
    if (v.is_raised()) return v;
    TRY_OK(dict_set(vm, globals, name, v));
  }
  return Value::none();
}

// What the program has put into sys under that name, or Undefined.
static Value set_by_program(Vm& vm, Value name) {
  Value sys = dict_get_name(vm.modules, N(sys));
  return sys.is(Kind::Module) ? dict_get_name(sys.as<Module>()->dict, name) : Value();
}

// sys.displayhook: the value becomes builtins._ and is shown on the program's sys.stdout.
Value display(Vm& vm, Value v) {
  if (v.is_none()) return v;
  Local<> keep(vm, v);
  if (vm.builtins.is_undefined()) {
    Value d = TRY(make_dict(vm));
    vm.builtins = d;
  }
  TRY_OK(dict_set(vm, vm.builtins, N(_), Value::none()));  // in case repr() looks at it
  Local<> text(vm, repr(vm, keep));
  TRY(text.value());
  Value out = set_by_program(vm, N(stdout));
  if (out.is_undefined()) {
    port_write(1, text.value().as<Str>()->data(), text.value().as<Str>()->len);
    port_write(1, "\n", 1);
  } else if (!out.is_none()) {
    Local<> write(vm, get_attr(vm, out, N(write)));
    TRY(write.value());
    TRY(call1(vm, write, text));
    TRY(call1(vm, write, make_char(vm, '\n')));
  }
  TRY_OK(dict_set(vm, vm.builtins, N(_), keep));
  return Value::none();
}

// What the prompt does with the value of an expression.
Value print_expression(Vm& vm, Value v) {
  Value hook = set_by_program(vm, N(displayhook));
  return hook.is_undefined() ? display(vm, v) : call1(vm, hook, v);
}

// ---- __main__, for vm.cc

Value main_globals(Vm& vm) {
  Value known = dict_get_name(vm.modules, N(__main__));
  if (known.is(Kind::Module)) return known.as<Module>()->dict;
  Local<> name(vm, N(__main__));
  Local<> module(vm, make_module(vm, name));
  if (module.is_raised()) return module;
  Local<> dict(vm, module.value().as<Module>()->dict);
  TRY(set_global(vm, dict, N(__name__), name));
  TRY_OK(dict_set(vm, dict, N(__doc__), Value::none()));
  TRY_OK(dict_set(vm, dict, N(__package__), Value::none()));
  TRY_OK(dict_set(vm, vm.modules, name, module));
  return dict;
}

Value run_path(Vm& vm, const char* path, Value globals_) {
  Local<> globals(vm, globals_);
  Local<> filename(vm, make_str(vm, path));
  if (filename.is_raised()) return filename;
  TRY_OK(dict_set(vm, globals, N(__file__), filename));
  Value code = TRY(compile_file(vm, path, filename));
  return run_code(vm, code, globals, Value());
}

// python -m: finds the module's file (or its package's __main__) and runs it as __main__.
Value run_as_main(Vm& vm, const char* dotted, Value globals_) {
  Local<> globals(vm, globals_);
  const char* last = std::strrchr(dotted, '.');
  Local<> path(vm, vm.path);
  if (last) {
    Local<> parent_name(vm, make_name(vm, dotted, static_cast<size_t>(last - dotted)));
    if (parent_name.is_raised()) return parent_name;
    Local<> parent(vm, import_module(vm, parent_name));
    if (parent.is_raised()) return parent;
    path = get_attr_or_undefined(vm, parent, N(__path__));
    if (path.is_raised()) return path;
    if (path.value().is_undefined())
      return raise(vm, kModuleNotFoundErrorType, "No module named '%s'; '%v' is not a package", dotted, parent_name);
    TRY_OK(dict_set(vm, globals, N(__package__), parent_name));
  } else {
    TRY_OK(dict_set(vm, globals, N(__package__), Value::from_const(&kEmptyStr)));
  }
  const char* leaf = last ? last + 1 : dotted;
  for (u32 i = 0; path.value().is(Kind::List) && i < path.value().as<List>()->len; ++i) {
    Value directory = list_item(path, i);
    if (!directory.is(Kind::Str)) continue;
    directory = TRY(plain_str(vm, directory));
    Found found;
    if (!find_in(directory.as<Str>()->data(), leaf, &found)) continue;
    if (found.package) {
      char file[kPathMax];
      std::strncpy(file, found.path, kPathMax - 1);
      file[kPathMax - 1] = 0;
      if (found.file)
        if (char* slash = std::strrchr(file, '/')) *slash = 0;
      Local<> name(vm, make_name(vm, dotted, std::strlen(dotted)));
      if (name.is_raised()) return name;
      Value package = TRY(import_module(vm, name));
      static_cast<void>(package);
      TRY_OK(dict_set(vm, globals, N(__package__), name));
      if (!find_file(&found, file, "__main__", ".apy", ".py"))
        return raise(vm, kImportErrorType,
                     "No module named %s.__main__; '%s' is a package and cannot be directly executed", dotted, dotted);
    }
    Value full = TRY(make_str(vm, found.path));
    if (vm.argv.is(Kind::List) && vm.argv.as<List>()->len) vm.argv.as<List>()->items.as<Array>()->items[0] = full;
    return run_path(vm, found.path, globals);
  }
  if (const FrozenModule* source = find_frozen(dotted)) {
    Value code = TRY(frozen_code(vm, source));
    return run_code(vm, code, globals, Value());
  }
  return raise(vm, kModuleNotFoundErrorType, "No module named %s", dotted);
}

}  // namespace adder::vm
