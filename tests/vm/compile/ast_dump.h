// Syntax trees as S-expressions, for golden tests.
#pragma once

#include <string>

#include "vm/compile/ast.h"

namespace adder::vm {

// One expression or statement. Lists are in brackets, missing parts are `_`, names and literals stand for themselves.
std::string dump(const Node* node);

}  // namespace adder::vm
