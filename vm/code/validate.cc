// The validator: what bytecode must satisfy so that the interpreter, which checks nothing, cannot leave its registers,
// constants or code.
#include "vm/code/image.h"

namespace adder::vm {

namespace {

enum class Wants : u8 { Anything, Name, Names, Code };

// Bytecode in an image, of a function that is read when it is called.
bool waits(Value v) { return v.is(Kind::Blob); }

Wants constant_kind(Op op) {
  switch (op) {
    case Op::LOADK: return Wants::Anything;
    case Op::CALL_KW:
    case Op::CALL_METHOD_KW: return Wants::Names;
    case Op::MAKE_FUNCTION: return Wants::Code;
    default: return Wants::Name;
  }
}

bool all_strings(Value tuple) {
  if (!tuple.is(Kind::Tuple)) return false;
  for (u32 i = 0; i < tuple.as<Tuple>()->len; ++i)
    if (!tuple.as<Tuple>()->items[i].is(Kind::Str)) return false;
  return true;
}

struct Checker {
  const Code* code;
  const CodeHeader* h;
  const u8* start;
  u32 limit;  // registers a frame really has, its slack included
  const Array* consts;

  bool starts_instruction(u32 offset) const {
    if (offset >= h->bytecode_size) return false;
    u32 at = 0;
    while (at < offset) at += kOpLengths[start[at]];
    return at == offset;
  }
  const char* constant(Op op, u32 k) const {
    if (k >= consts->len) return "constant out of range";
    Value v = consts->items[k];
    switch (constant_kind(op)) {
      case Wants::Name:
        return v.is(Kind::Str) && (v.obj()->flags & kInterned) ? nullptr : "a name is not an interned string";
      case Wants::Names: return all_strings(v) ? nullptr : "keyword names are not strings";
      case Wants::Code: return v.is(Kind::Code) || waits(v) ? nullptr : "a function without code";
      default: return v.is(Kind::Code) || waits(v) ? "code as a value" : nullptr;
    }
  }
  // Registers an instruction touches beyond those it names: the last one.
  u32 reach(Op op, const u8* ip) const {
    switch (op) {
      case Op::BUILD_TUPLE:
      case Op::BUILD_LIST:
      case Op::BUILD_SET:
      case Op::CONCAT: return ip[2] + (ip[3] ? ip[3] - 1u : 0u);
      case Op::BUILD_MAP: return ip[2] + (ip[3] ? 2u * ip[3] - 1 : 0u);
      case Op::BUILD_SLICE: return ip[2] + 2u;
      case Op::GETSLICE: return ip[3] + 1u;
      case Op::FORMAT: return ip[2] + (ip[3] & 4 ? 1u : 0u);
      case Op::UNPACK: return ip[1] + (ip[3] ? ip[3] - 1u : 0u);
      case Op::UNPACK_EX: return ip[1] + u32{ip[3]} + ip[4];
      case Op::CALL:
      case Op::CALL_KW: return ip[2] + u32{ip[3]};
      case Op::CALL_METHOD:
      case Op::CALL_METHOD_KW: return ip[2] + 1u + ip[3];
      case Op::CALL_EX: return ip[2] + 2u;
      case Op::LOAD_METHOD:
      case Op::WITH_ENTER:
      case Op::ASYNC_WITH_ENTER: return ip[1] + 1u;
      case Op::MATCH_CLASS: return ip[3] + 1u;
      case Op::MAKE_FUNCTION: return ip[5] & 4 ? ip[4] + 2u : ip[5] & 2 ? ip[4] + 1u : 0u;
      default: return 0;
    }
  }
  const char* numbers(Op op, const u8* ip) const {
    switch (op) {
      case Op::LOADS: return ip[2] <= kSingletonAssertionError ? nullptr : "unknown singleton";
      case Op::LOAD_FREE:
      case Op::FREE_CELL:
      case Op::LOAD_NAME_FREE: return ip[2] < h->free_count ? nullptr : "free cell out of range";
      case Op::STORE_FREE:
      case Op::CLEAR_FREE: return ip[1] < h->free_count ? nullptr : "free cell out of range";
      case Op::WIDE_LOAD: return read_u16(ip + 2) < h->register_count ? nullptr : "register out of range";
      case Op::WIDE_STORE: return read_u16(ip + 1) < h->register_count ? nullptr : "register out of range";
      case Op::EXIT_EXCEPT: return ip[1] == 255 || ip[1] < h->register_count ? nullptr : "register out of range";
      case Op::CALL_KW:
      case Op::CALL_METHOD_KW: {
        Value names = consts->items[read_u16(ip + 4)];
        return names.as<Tuple>()->len <= ip[3] ? nullptr : "more keywords than arguments";
      }
      case Op::MAKE_FUNCTION: {
        Value inner = consts->items[read_u16(ip + 2)];
        return waits(inner) ? nullptr : captures(inner.as<Code>());
      }
      case Op::YIELD: return h->flags & kCodeGenerator ? nullptr : "yield outside a generator";
      case Op::YIELD_ASYNC: return h->flags & kCodeAsyncGenerator ? nullptr : "asynchronous yield outside a generator";
      case Op::YIELD_FROM: return h->flags & kCodeSuspends ? nullptr : "yield outside a generator";
      default: return nullptr;
    }
  }
  const char* captures(const Code* inner) const {
    auto* c = code_captures(inner);
    for (u32 i = 0; i < code_header(inner)->free_count; ++i)
      if (c[i].from_free ? c[i].index >= h->free_count : c[i].index >= h->register_count)
        return "captured cell out of range";
    return nullptr;
  }
  // Only what polls for interrupts may go backward.
  const char* direction(Op op, const u8* ip, u32 target) const {
    const bool backward = target <= static_cast<u32>(ip - start), always = op == Op::LOOP || op == Op::FORLOOP;
    const bool either = op == Op::JT || op == Op::JF || op == Op::JNONE || op == Op::JNOT_NONE ||
                        (op >= Op::JT_LT && op <= Op::JT_GE) || (op >= Op::JT_LTI && op <= Op::JT_GEI);
    if (backward ? !always && !either : always) return "a jump the wrong way";
    if (op != Op::FORLOOP) return nullptr;
    const u8* head = start + target - kOpLengths[static_cast<int>(Op::FORITER)];
    const bool fits = head >= start && starts_instruction(static_cast<u32>(head - start)) &&
                      head[0] == static_cast<u8>(Op::FORITER) && head[1] == ip[1] && head[2] == ip[2];
    return fits ? nullptr : "a loop's end without its beginning";
  }
  const char* instruction(const u8* ip) const {
    Op op = static_cast<Op>(*ip);
    const u8* at = ip + 1;
    for (const char* p = kOpOperands[*ip]; *p; ++p) {
      switch (*p) {
        case 'r':
          if (*at >= h->register_count) return "register out of range";
          ++at;
          break;
        case 'k':
          if (const char* bad = constant(op, read_u16(at))) return bad;
          at += 2;
          break;
        case 'j': {
          i64 target = (at + 2 - start) + i64{read_i16(at)};
          if (target < 0 || !starts_instruction(static_cast<u32>(target))) return "jump to no instruction";
          if (const char* bad = direction(op, ip, static_cast<u32>(target))) return bad;
          at += 2;
          break;
        }
        case 'w': at += 2; break;
        default: ++at; break;
      }
    }
    if (reach(op, ip) >= limit) return "registers out of range";
    return numbers(op, ip);
  }
};

const char* check_tables(const Checker& c) {
  auto* handlers = code_handlers(c.code);
  for (u32 i = 0; i < c.h->handler_count; ++i) {
    auto& x = handlers[i];
    if (x.start > x.end || x.end > x.target || x.end > c.h->bytecode_size ||
        x.exception_register >= c.h->register_count || !c.starts_instruction(x.target))
      return "bad exception handler";
  }
  const u8* p = code_line_table(c.code);
  const u8* end = p + code_line_table_size(c.code);
  u32 head = 0, fields = 0, run = 0;  // fields: of the entry, still to come
  for (; p < end; ++p) {
    if (run == 4 && *p & 0xF0) return "bad line table";
    if (!fields) head |= run < 5 ? static_cast<u32>(*p & 0x7F) << 7 * run : 0;
    if (*p & 0x80) {
      ++run;
      continue;
    }
    run = 0;
    if (fields)
      --fields;
    else
      fields = (head & 2 ? 1u : 0u) + (head & 4 ? 2u : 0u);
    head = 0;
  }
  return run || fields ? "bad line table" : nullptr;
}

}  // namespace

const char* validate_code(const Code* code) {
  if (!code->text.is(Kind::Blob) || code->text.as<Blob>()->len < sizeof(CodeHeader)) return "no code";
  auto* h = code_header(code);
  u64 need = sizeof(CodeHeader) + ((u64{h->bytecode_size} + 3) & ~u64{3}) + u64{h->handler_count} * sizeof(Handler) +
             h->free_count * sizeof(Capture);
  if (need > code->text.as<Blob>()->len) return "sizes do not add up";
  auto* consts = code->consts.as<Array>();
  if (consts->len < 3 || !all_strings(consts->items[0]) || !all_strings(consts->items[1])) return "no names";
  if (!consts->items[2].is_none() && !consts->items[2].is(Kind::Str)) return "no docstring";
  u32 parameters = u32{h->arg_count} + h->keyword_only_count + (h->flags & kCodeVarArgs ? 1 : 0) +
                   (h->flags & kCodeVarKeywords ? 1 : 0);
  if (h->positional_only_count > h->arg_count || parameters > h->local_count || h->local_count > h->register_count ||
      consts->items[0].as<Tuple>()->len < h->local_count || consts->items[1].as<Tuple>()->len < h->free_count ||
      h->register_count > kMaxRegisters)
    return "bad frame";
  if ((h->flags & kCodeSuspends) && (h->flags & kCodeClassBody)) return "bad flags";
  Checker c{code, h, code_start(code), h->register_count + 2u, consts};
  // Instruction boundaries first: starts_instruction relies on them.
  u32 at = 0, last = 0;
  while (at < h->bytecode_size) {
    if (c.start[at] >= kOpCount) return "unknown opcode";
    last = at;
    at += kOpLengths[c.start[at]];
  }
  if (at != h->bytecode_size || !at) return "the last instruction is cut";
  if (!may_end_code(static_cast<Op>(c.start[last]))) return "execution runs off the end";
  for (at = 0; at < h->bytecode_size; at += kOpLengths[c.start[at]])
    if (const char* bad = c.instruction(c.start + at)) return bad;
  return check_tables(c);
}

}  // namespace adder::vm
