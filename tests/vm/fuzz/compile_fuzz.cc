// Fuzz target: any bytes as source, through lexer, parser, scopes and code generation. What compiles is made an image,
// and the image must load: the compiler's own code always passes the validator.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/vm/fuzz/fuzz_port.h"
#include "vm/code/image.h"
#include "vm/compile/codegen.h"
#include "vm/core/state.h"

using namespace adder::vm;

alignas(16) static char memory[2 << 20];

static void check_compiled(Vm& vm, const char* source, size_t size) {
  Local<> name(vm, make_str(vm, "<fuzz>"));
  if (name.is_raised()) return;
  Local<> code(vm, compile_source(vm, source, size, name, CompileOptions{}));
  if (code.is_raised()) return;
  Local<> image(vm, save_image(vm, code));
  if (image.is_raised()) return;
  auto* bytes = image.value().as<Bytes>();
  const std::string copy(reinterpret_cast<const char*>(bytes->data), bytes->len);
  Value loaded = load_image(vm, reinterpret_cast<const u8*>(copy.data()), copy.size(), false);
  if (loaded.is_raised() && pending_is(vm, kValueErrorType)) {
    Value e = take_pending(vm);
    Value text = str(vm, e);
    std::fprintf(stderr, "compiled code was refused: %s\n", text.is_raised() ? "?" : text.as<Str>()->data());
    std::abort();
  }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  VmConfig config;
  config.memory = memory;
  config.memory_size = sizeof memory;
  config.stack_size = 64 << 10;
  Vm* vm = create(config);
  const char* source = reinterpret_cast<const char*>(data);
  static_cast<void>(source_completeness(vm, source, size));
  vm->pending = Value();
  check_compiled(*vm, source, size);
  return 0;
}
