// What the compile tests share: an arena over malloc that counts, and one-call parsing.
#pragma once

#include <cstdlib>
#include <string>

#include "tests/vm/compile/ast_dump.h"
#include "vm/compile/parser.h"

namespace adder::vm {

// Chunks from malloc, so that ASan sees every overrun; `limit` makes memory run out.
struct CountedMemory {
  size_t held = 0;
  size_t limit = SIZE_MAX;
  static void* allocate(void* context, size_t bytes) {
    auto* self = static_cast<CountedMemory*>(context);
    if (bytes > self->limit - self->held) return nullptr;
    self->held += bytes;
    return std::malloc(bytes);
  }
  static void release(void* context, void* chunk, size_t bytes) {
    static_cast<CountedMemory*>(context)->held -= bytes;
    std::free(chunk);
  }
};

struct ParseResult {
  std::string tree;  // the statements, one a line
  uint32_t statements = 0;
  SyntaxError error;
  size_t peak_bytes = 0;
};

// Parses all of `source`, dropping each statement's tree before the next.
inline ParseResult parse(const std::string& source, ParseMode mode = ParseMode::kModule, bool dump_trees = true,
                         size_t limit = SIZE_MAX) {
  CountedMemory memory;
  memory.limit = limit;
  ParseResult result;
  // An exact copy, so that reading one byte too far is seen.
  char* bytes = static_cast<char*>(std::malloc(source.size() + (source.empty() ? 1 : 0)));
  source.copy(bytes, source.size());
  {
    Arena arena(CountedMemory::allocate, CountedMemory::release, &memory, 512);
    ParseOptions options;
    options.mode = mode;
    Parser parser(arena, Text{bytes, uint32_t(source.size())}, result.error, options);
    const Arena::Mark mark = arena.mark();
    while (Node* statement = parser.next_statement()) {
      if (dump_trees) result.tree += (result.statements ? "\n" : "") + dump(statement);
      ++result.statements;
      arena.reset(mark);
    }
    result.peak_bytes = arena.peak_bytes();
  }
  std::free(bytes);
  if (memory.held != 0) std::abort();
  return result;
}

}  // namespace adder::vm
