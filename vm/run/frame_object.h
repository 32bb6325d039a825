// Frames as programs see them: Records of what a frame was when it was asked for (sys._getframe(), a traceback row, a
// suspended generator). They do not follow the frame as it goes on.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

enum FrameField {
  kFrameCode,
  kFrameOffset,  // in the bytecode, of the instruction; -1: it has not begun
  kFrameGlobals,
  kFrameBack,    // the caller's, or None
  kFrameValues,  // an Array of the locals and then of the free cells; Undefined: not known
  kFrameFields
};

Value make_frame(Vm&, Value code, Value offset, Value globals);  // without a caller and locals
Value generator_frame_object(Vm&, Value generator);
Value sys_getframe(Vm&, Args);

}  // namespace adder::vm
