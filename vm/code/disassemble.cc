// The listing of a code object: its instructions by line, its handlers, and the functions in it.
#include "vm/code/image.h"

namespace adder::vm {

static bool list_operands(Vm& vm, StrBuilder& out, Local<Code>& code, u32 offset) {
  const u8* ip = code_start(code.get()) + offset;
  u32 at = 1;
  u32 k = ~0u;
  i64 jump = -1;
  for (const char* p = kOpOperands[*ip]; *p; ++p) {
    ip = code_start(code.get()) + offset;
    i64 v;
    switch (*p) {
      case 'k': v = k = read_u16(ip + at); break;
      case 'w':
      case 'j': v = read_i16(ip + at); break;
      case 'i': v = static_cast<i8>(ip[at]); break;
      default: v = ip[at]; break;
    }
    at += *p == 'k' || *p == 'w' || *p == 'j' ? 2 : 1;
    if (*p == 'j') jump = offset + kOpLengths[*ip] + v;
    if (!out.append(" ") || (*p == 'r' && !out.append("r")) || (*p == 'k' && !out.append("k")) || !out.append_int(v))
      return false;
  }
  if (jump >= 0) return out.append("  -> ") && out.append_int(jump);
  if (k == ~0u) return true;
  Local<> v(vm, code->consts.as<Array>()->items[k]);
  if (v.value().is(Kind::Code) && !ready(vm, v)) return false;
  return out.append("  ; ") && out.append_repr(v);
}

static bool list_code(Vm& vm, StrBuilder& out, Value code_) {
  Local<Code> code(vm, code_);
  if (!ready(vm, code)) return false;
  auto* h = code_header(code.get());
  if (!out.append_str(code->qualname) || !out.append(": ") || !out.append_int(h->arg_count) ||
      !out.append(" arguments, ") || !out.append_int(code_header(code.get())->register_count) ||
      !out.append(" registers\n"))
    return false;
  u32 size = code_header(code.get())->bytecode_size, line = 0;
  for (u32 at = 0; at < size;) {
    u8 op = code_start(code.get())[at];
    Position p = code_position(code.get(), at);
    if (p.line != line && (!out.append("  line ") || !out.append_int(p.line) || !out.append("\n"))) return false;
    line = p.line;
    if (!out.append("    ") || !out.append_int(at) || !out.append("  ") || !out.append(kOpNames[op]) ||
        !list_operands(vm, out, code, at) || !out.append("\n"))
      return false;
    at += kOpLengths[op];
  }
  for (u32 i = 0; i < code_header(code.get())->handler_count; ++i) {
    Handler x = code_handlers(code.get())[i];
    if (!out.append("    handler ") || !out.append_int(x.start) || !out.append("..") || !out.append_int(x.end) ||
        !out.append(" -> ") || !out.append_int(x.target) || !out.append(" r") ||
        !out.append_int(x.exception_register) || !out.append("\n"))
      return false;
  }
  for (u32 i = 3; i < code->consts.as<Array>()->len; ++i) {
    Local<> v(vm, code->consts.as<Array>()->items[i]);
    if (v.value().is(Kind::Code) && (!out.append("\n") || !list_code(vm, out, v))) return false;
  }
  return true;
}

Value disassemble(Vm& vm, Value code) {
  StrBuilder out(vm);
  TRY_OK(list_code(vm, out, code));
  return out.take_str();
}

}  // namespace adder::vm
