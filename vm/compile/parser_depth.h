// Counts the recursion of the parser's own functions; only its source files include this.
#pragma once

#include "vm/compile/parser.h"

namespace adder::vm {

// Stands at the top of every function through which source can recurse: `Depth depth(*this); if (!depth.ok()) …`.
class Parser::Depth {
public:
  explicit Depth(Parser& parser) : parser_(parser) { ++parser_.depth_; }
  ~Depth() { --parser_.depth_; }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;
  [[nodiscard]] bool ok() const {
    if (!parser_.too_deep()) return true;
    parser_.fail_too_deep();
    return false;
  }

private:
  Parser& parser_;
};

}  // namespace adder::vm
