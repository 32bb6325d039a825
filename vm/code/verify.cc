// The second half of validation: what is in the registers. The interpreter takes a list for LIST_APPEND to be a list
// and a register that is read to be set, because the compiler has seen to it; here an image has to prove it.
//
// Bytecode is walked in order with the kinds of all registers at hand. Where control may come from elsewhere (targets
// of jumps, handlers) the kinds that hold on all ways in are kept; walks repeat until none of them changes. A kind only
// ever gets weaker, so few walks do.
#include <cstring>

#include "vm/code/image.h"

namespace adder::vm {

namespace {

enum RegisterKind : u8 {
  kAnything,  // perhaps not set at all
  kValue,     // some Python value
  kList,
  kSet,
  kDict,
  kTuple,
  kNames,  // a tuple of strs
  kCell,
  kStr,
  kNone,
  kException,
  kExceptionOrNone,
};
constexpr u32 kTracked = 256;  // registers that instructions can name
constexpr u32 kSlack = 2;      // what a frame has beyond register_count

bool is_tuple(u8 k) { return k == kTuple || k == kNames; }

u8 meet(u8 a, u8 b) {
  if (a == b) return a;
  if (a == kAnything || b == kAnything || a == kCell || b == kCell) return kAnything;
  if (is_tuple(a) && is_tuple(b)) return kTuple;
  auto exception = [](u8 k) { return k == kException || k == kExceptionOrNone || k == kNone; };
  return exception(a) && exception(b) ? kExceptionOrNone : kValue;
}

// How an instruction uses its register operands, where it is not the rule (the first is written, the others are read):
// 'r' read, 'w' written, 'a' taken as it is, '.' no register or looked after in Walk::special.
struct Roles {
  Op op;
  const char* roles;
};
constexpr Roles kRoles[] = {
    {Op::MOVE, "wa"},
    {Op::CHECK, "w"},
    {Op::STORE_GLOBAL, "r"},
    {Op::STORE_NAME, "r"},
    {Op::MAKE_CELL, "."},
    {Op::LOAD_CELL, "w."},
    {Op::STORE_CELL, ".r"},
    {Op::STORE_FREE, ".r"},
    {Op::CLEAR, "."},
    {Op::CLEAR_CELL, "."},
    {Op::SETATTR, "r.r"},
    {Op::DELATTR, "r"},
    {Op::SETITEM, "rrr"},
    {Op::DELITEM, "rr"},
    {Op::JT, "r"},
    {Op::JF, "r"},
    {Op::JNONE, "r"},
    {Op::JNOT_NONE, "r"},
    {Op::JT_LT, "rr"},
    {Op::JT_LE, "rr"},
    {Op::JT_EQ, "rr"},
    {Op::JT_NE, "rr"},
    {Op::JT_GT, "rr"},
    {Op::JT_GE, "rr"},
    {Op::JF_LT, "rr"},
    {Op::JF_LE, "rr"},
    {Op::JF_EQ, "rr"},
    {Op::JF_NE, "rr"},
    {Op::JF_GT, "rr"},
    {Op::JF_GE, "rr"},
    {Op::JT_LTI, "r"},
    {Op::JF_LTI, "r"},
    {Op::JT_LEI, "r"},
    {Op::JF_LEI, "r"},
    {Op::JT_EQI, "r"},
    {Op::JF_EQI, "r"},
    {Op::JT_NEI, "r"},
    {Op::JF_NEI, "r"},
    {Op::JT_GTI, "r"},
    {Op::JF_GTI, "r"},
    {Op::JT_GEI, "r"},
    {Op::JF_GEI, "r"},
    {Op::JT_IN, "rr"},
    {Op::JF_IN, "rr"},
    {Op::JT_IS, "rr"},
    {Op::JF_IS, "rr"},
    {Op::BUILD_TUPLE, "w."},
    {Op::BUILD_LIST, "w."},
    {Op::BUILD_SET, "w."},
    {Op::BUILD_MAP, "w."},
    {Op::LIST_APPEND, ".r"},
    {Op::LIST_EXTEND, ".r"},
    {Op::SET_ADD, ".r"},
    {Op::SET_UPDATE, ".r"},
    {Op::MAP_SET, ".rr"},
    {Op::MAP_UPDATE, ".r"},
    {Op::MAP_MERGE, ".rr"},
    {Op::LIST_TO_TUPLE, "w."},
    {Op::CONCAT, "w."},
    {Op::CALL, "w."},
    {Op::CALL_KW, "w."},
    {Op::CALL_EX, "w."},
    {Op::CALL_METHOD, "w."},
    {Op::CALL_METHOD_KW, "w."},
    {Op::RETURN, "r"},
    {Op::MAKE_FUNCTION, "w.."},
    {Op::RAISE, "r"},
    {Op::RAISE_FROM, "rr"},
    {Op::RERAISE, "."},
    {Op::ENTER_EXCEPT, "."},
    {Op::MATCH_EXCEPT, "w.r"},
    {Op::MATCH_EXCEPT_STAR, "w.r"},
    {Op::JOIN_EXCEPTIONS, "w.."},
    {Op::WITH_EXIT, "wr."},
    {Op::EXIT_CALL, "wr."},
    {Op::YIELD_FROM, ".r"},
    {Op::END_ASYNC_FOR, "."},
    {Op::MATCH_KEYS, "wr."},
    {Op::MAP_WITHOUT, "wr."},
    {Op::MATCH_CLASS, "wr."},
    {Op::IMPORT, "w..."},
    {Op::IMPORT_STAR, "r"},
    {Op::PRINT_EXPR, "r"},
    {Op::WIDE_STORE, ".a"},
};

const char* roles_of(Op op) {
  for (const Roles& row : kRoles)
    if (row.op == op) return row.roles;
  return nullptr;
}

bool ends_flow(Op op) {
  return op == Op::JUMP || op == Op::LOOP || op == Op::RETURN || op == Op::RETURN_NONE || op == Op::RAISE ||
         op == Op::RAISE_FROM || op == Op::RERAISE || op == Op::RERAISE_CURRENT;
}

class Walk {
public:
  // kinds: room for `joins` rows of `width` bytes; offsets: where each row belongs, ascending.
  Walk(const Code* code, const u32* offsets, u32 joins, u8* kinds, u32 width)
      : code_(code),
        h_(code_header(code)),
        start_(code_start(code)),
        offsets_(offsets),
        joins_(joins),
        kinds_(kinds),
        width_(width) {}

  const char* run() {
    constexpr u32 kMostWalks = 24;
    for (u32 walk = 0; walk < kMostWalks; ++walk) {
      changed_ = false;
      if (const char* bad = once()) return bad;
      if (!changed_) return nullptr;
    }
    return "control flow is too tangled";
  }

private:
  static constexpr u8 kUnseen = 255;  // of a row's first byte: no way in is known yet

  u8* row_of(u32 offset) const {
    u32 low = 0, high = joins_;
    while (low < high) {
      u32 middle = (low + high) / 2;
      if (offsets_[middle] < offset)
        low = middle + 1;
      else
        high = middle;
    }
    return low < joins_ && offsets_[low] == offset ? kinds_ + size_t{low} * width_ : nullptr;
  }

  void enter() {
    std::memset(now_, kAnything, sizeof now_);
    u32 r = 0;
    for (; r < u32{h_->arg_count} + h_->keyword_only_count; ++r) now_[r] = kValue;
    if (h_->flags & kCodeVarArgs) now_[r++] = kTuple;
    if (h_->flags & kCodeVarKeywords) now_[r++] = kDict;
    alive_ = true;
  }

  // Control may go from here to `offset`, where a join is.
  void flow_to(u32 offset) {
    u8* row = row_of(offset);
    if (row[0] == kUnseen) {
      std::memcpy(row, now_, width_);
      changed_ = true;
      return;
    }
    for (u32 i = 0; i < width_; ++i) {
      u8 k = meet(row[i], now_[i]);
      if (k != row[i]) row[i] = k, changed_ = true;
    }
  }

  void flow_to_handlers(u32 offset) {
    const Handler* x = code_handlers(code_);
    for (u32 i = 0; i < h_->handler_count; ++i) {
      if (offset < x[i].start || offset >= x[i].end) continue;
      u8 saved = kAnything;
      const bool named = x[i].exception_register < kTracked;
      if (named) saved = now_[x[i].exception_register], now_[x[i].exception_register] = kException;
      flow_to(x[i].target);
      if (named) now_[x[i].exception_register] = saved;
    }
  }

  const char* once() {
    enter();
    for (u32 at = 0; at < h_->bytecode_size; at += kOpLengths[start_[at]]) {
      if (u8* row = row_of(at)) {
        if (alive_) flow_to(at);
        alive_ = row[0] != kUnseen;
        if (alive_) std::memcpy(now_, row, width_);
      }
      if (!alive_) continue;
      flow_to_handlers(at);
      if (const char* bad = instruction(at)) return bad;
      flow_to_handlers(at);
      if (ends_flow(static_cast<Op>(start_[at]))) alive_ = false;
    }
    return nullptr;
  }

  bool set(u32 r) const { return now_[r] != kAnything; }
  bool all_set(u32 from, u32 n) const {
    for (u32 i = 0; i < n; ++i)
      if (from + i >= kTracked || !set(from + i)) return false;
    return true;
  }
  void write(u32 from, u32 n, u8 kind = kValue) {
    for (u32 i = 0; i < n && from + i < kTracked; ++i) now_[from + i] = kind;
  }
  // What a call leaves beside its result.
  void called(u32 base) { write(base, kTracked, kAnything); }

  const char* instruction(u32 at) {
    const u8* ip = start_ + at;
    const Op op = static_cast<Op>(*ip);
    const char* roles = roles_of(op);
    u32 byte = 1, jump = 0, n = 0, written = kTracked;
    bool jumps = false;
    for (const char* p = kOpOperands[*ip]; *p; ++p, ++n) {
      const bool wide = *p == 'k' || *p == 'w' || *p == 'j';
      if (*p == 'j') jumps = true, jump = at + kOpLengths[*ip] + static_cast<u32>(i32{read_i16(ip + byte)});
      if (*p == 'r') {
        const char role = roles ? roles[n] : n == 0 ? 'w' : 'r';
        if (role == 'r' && !set(ip[byte])) return "a register is read before it is set";
        if (role == 'w') written = ip[byte];
      }
      byte += wide ? 2 : 1;
    }
    if (op == Op::LOAD_NAME || op == Op::STORE_NAME || op == Op::DEL_NAME || op == Op::LOAD_NAME_FREE)
      if (!set(0)) return "a name without a namespace";
    const u8 before = written < kTracked ? now_[written] : u8{kAnything};
    if (const char* bad = special(op, ip)) return bad;
    u8 result = result_kind(op, ip, before);
    // A jump that FORITER takes leaves the item's register as it was.
    if (jumps) {
      const u8 tested = now_[ip[1]];
      if (op == Op::JNONE) now_[ip[1]] = kNone;
      if (op == Op::JNOT_NONE && tested == kExceptionOrNone) now_[ip[1]] = kException;
      if (op == Op::FORLOOP) {
        flow_to(jump - kOpLengths[static_cast<int>(Op::FORITER)]);
        now_[ip[1]] = kValue;
      }
      flow_to(jump);
      now_[ip[1]] = tested;
      if (op == Op::JNONE && tested == kExceptionOrNone) now_[ip[1]] = kException;
      if (op == Op::JNOT_NONE) now_[ip[1]] = kNone;
    }
    if (written < kTracked && !writes_itself(op)) now_[written] = result;
    return nullptr;
  }

  static bool writes_itself(Op op) {
    return op == Op::UNPACK || op == Op::UNPACK_EX || op == Op::LOAD_METHOD || op == Op::WITH_ENTER ||
           op == Op::ASYNC_WITH_ENTER || op == Op::FORLOOP;
  }

  u8 result_kind(Op op, const u8* ip, u8 before) const {
    switch (op) {
      case Op::MOVE: return now_[ip[2]];
      case Op::CHECK: return before == kAnything ? u8{kValue} : before;
      case Op::LOADS: return ip[2] == kSingletonNone ? kNone : kValue;
      case Op::LOADK: return constant_kind(code_->consts.as<Array>()->items[read_u16(ip + 2)]);
      case Op::FREE_CELL: return kCell;
      case Op::BUILD_TUPLE:
      case Op::LIST_TO_TUPLE: return kTuple;
      case Op::BUILD_LIST: return kList;
      case Op::BUILD_SET: return kSet;
      case Op::BUILD_MAP:
      case Op::MAP_WITHOUT: return kDict;
      case Op::FORMAT:
      case Op::CONCAT: return kStr;
      case Op::MATCH_EXCEPT_STAR:
      case Op::JOIN_EXCEPTIONS: return kExceptionOrNone;
      default: return kValue;
    }
  }
  static u8 constant_kind(Value v) {
    if (v.is(Kind::Str)) return kStr;
    if (!v.is(Kind::Tuple)) return kValue;
    for (u32 i = 0; i < v.as<Tuple>()->len; ++i)
      if (!v.as<Tuple>()->items[i].is(Kind::Str)) return kTuple;
    return kNames;
  }

  // Operands of which more is wanted than that they are set; effects on more than the first register.
  const char* special(Op op, const u8* ip) {
    static constexpr const char* kWrong = "an instruction's operand is of the wrong kind";
    auto want = [&](bool good) { return good ? nullptr : kWrong; };
    auto kind = [&](u32 operand) { return now_[ip[operand]]; };
    switch (op) {
      case Op::MAKE_CELL: now_[ip[1]] = kCell; return nullptr;
      case Op::CLEAR: now_[ip[1]] = kAnything; return nullptr;
      case Op::LOAD_CELL: return want(kind(2) == kCell);
      case Op::STORE_CELL:
      case Op::CLEAR_CELL: return want(kind(1) == kCell);
      case Op::LIST_APPEND:
      case Op::LIST_EXTEND: return want(kind(1) == kList);
      case Op::SET_ADD:
      case Op::SET_UPDATE: return want(kind(1) == kSet);
      case Op::MAP_SET:
      case Op::MAP_UPDATE:
      case Op::MAP_MERGE: return want(kind(1) == kDict);
      case Op::LIST_TO_TUPLE: return want(kind(2) == kList);
      case Op::BUILD_TUPLE:
      case Op::BUILD_LIST:
      case Op::BUILD_SET: return want(all_set(ip[2], ip[3]));
      case Op::BUILD_MAP: return want(all_set(ip[2], 2u * ip[3]));
      case Op::BUILD_SLICE: return want(all_set(ip[2], 3));
      case Op::GETSLICE: return want(all_set(ip[3], 2));
      case Op::FORMAT: return want(!(ip[3] & 4) || (ip[2] + 1u < kTracked && now_[ip[2] + 1] == kStr));
      case Op::CONCAT:
        if (!all_set(ip[2], ip[3])) return kWrong;
        for (u32 i = 0; i < ip[3]; ++i)
          if (now_[ip[2] + i] != kStr) return kWrong;
        return nullptr;
      case Op::UNPACK: write(ip[1], ip[3] ? ip[3] : 0u); return nullptr;
      case Op::UNPACK_EX: write(ip[1], ip[3] + 1u + ip[4]); return nullptr;
      case Op::LOAD_METHOD:
        now_[ip[1]] = kValue;
        write(ip[1] + 1u, 1, kAnything);
        return nullptr;
      case Op::WITH_ENTER:
      case Op::ASYNC_WITH_ENTER: write(ip[1], 2); return nullptr;
      case Op::CALL:
      case Op::CALL_KW: return called_with(ip[2], all_set(ip[2], ip[3] + 1u));
      case Op::CALL_METHOD:
      case Op::CALL_METHOD_KW: return called_with(ip[2], set(ip[2]) && all_set(ip[2] + 2u, ip[3]));
      case Op::CALL_EX:
        // The keywords are a dict or not there; the interpreter looks.
        return called_with(ip[2], all_set(ip[2], 2));
      case Op::MAKE_FUNCTION: {
        Value inner = code_->consts.as<Array>()->items[read_u16(ip + 2)];
        return inner.is(Kind::Code) ? captures(inner.as<Code>()) : nullptr;
      }
      case Op::YIELD_FROM:
        if (!set(ip[1])) return kWrong;
        now_[ip[1]] = kValue;
        return nullptr;
      case Op::RERAISE:
      case Op::ENTER_EXCEPT:
      case Op::END_ASYNC_FOR: return want(kind(1) == kException);
      case Op::EXIT_EXCEPT: return want(ip[1] == 255 || kind(1) == kException);
      case Op::MATCH_EXCEPT: return want(kind(2) == kException);
      case Op::WITH_EXIT:
      case Op::EXIT_CALL: return want(kind(3) == kException);
      case Op::MATCH_EXCEPT_STAR:
        if (kind(2) != kException && kind(2) != kExceptionOrNone && kind(2) != kNone) return kWrong;
        now_[ip[2]] = kExceptionOrNone;
        return nullptr;
      case Op::JOIN_EXCEPTIONS: return want(kind(2) == kException && kind(3) == kList);
      case Op::MATCH_KEYS:
      case Op::MAP_WITHOUT: return want(is_tuple(kind(3)));
      case Op::MATCH_CLASS: return want(set(ip[3]) && ip[3] + 1u < kTracked && now_[ip[3] + 1] == kNames);
      case Op::IMPORT: return want(kind(5) == kNames || kind(5) == kNone);
      default: return nullptr;
    }
  }
  const char* called_with(u32 base, bool good) {
    called(base);
    return good ? nullptr : "a call with an argument that is not set";
  }
  const char* captures(const Code* inner) const {
    auto* c = code_captures(inner);
    for (u32 i = 0; i < code_header(inner)->free_count; ++i)
      if (!c[i].from_free && (c[i].index >= kTracked || now_[c[i].index] != kCell)) return "a captured cell is none";
    return nullptr;
  }

  const Code* code_;
  const CodeHeader* h_;
  const u8* start_;
  const u32* offsets_;
  u32 joins_;
  u8* kinds_;
  u32 width_;
  u8 now_[kTracked];
  bool alive_ = false, changed_ = false;
};

// Calls f(offset) for every place that control may jump to.
template <class F>
void each_join(const Code* code, F f) {
  auto* h = code_header(code);
  const u8* start = code_start(code);
  for (u32 at = 0; at < h->bytecode_size; at += kOpLengths[start[at]]) {
    u32 byte = 1;
    for (const char* p = kOpOperands[start[at]]; *p; ++p) {
      const bool wide = *p == 'k' || *p == 'w' || *p == 'j';
      if (*p == 'j') {
        const u32 target = at + kOpLengths[start[at]] + static_cast<u32>(i32{read_i16(start + at + byte)});
        f(target);
        if (static_cast<Op>(start[at]) == Op::FORLOOP) f(target - kOpLengths[static_cast<int>(Op::FORITER)]);
      }
      byte += wide ? 2 : 1;
    }
  }
  for (u32 i = 0; i < h->handler_count; ++i) f(code_handlers(code)[i].target);
}

}  // namespace

Value verify_registers(Vm& vm, Value code_, const char** problem) {
  Local<Code> code(vm, code_);
  *problem = nullptr;
  const u32 size = code_header(code.get())->bytecode_size;
  Local<Blob> marks(vm, make_blob(vm, size / 8 + 1));
  if (marks.is_raised()) return marks;
  std::memset(marks->data, 0, size / 8 + 1);
  each_join(code.get(), [&](u32 offset) { marks->data[offset >> 3] |= static_cast<u8>(1u << (offset & 7)); });
  u32 joins = 0;
  for (u32 i = 0; i < size; ++i) joins += marks->data[i >> 3] >> (i & 7) & 1;
  const u32 registers = code_header(code.get())->register_count;
  const u32 width = registers + kSlack < kTracked ? registers + kSlack : kTracked;
  Local<Blob> offsets(vm, make_blob(vm, (joins + 1) * sizeof(u32)));
  if (offsets.is_raised()) return offsets;
  Local<Blob> kinds(vm, make_blob(vm, (joins + 1) * width));
  if (kinds.is_raised()) return kinds;
  // No Vm& call from here on: pointers into the heap hold.
  auto* list = reinterpret_cast<u32*>(offsets->data);
  for (u32 i = 0, n = 0; i < size; ++i)
    if (marks->data[i >> 3] >> (i & 7) & 1) list[n++] = i;
  std::memset(kinds->data, 0xFF, (joins + 1) * width);
  *problem = Walk(code.get(), list, joins, kinds->data, width).run();
  return Value::none();
}

}  // namespace adder::vm
