// The text of a number copied out of a str or bytes-like object: without surrounding blanks, digits of other scripts
// made ASCII. It does not move when the heap does not, and its content survives if it does: call data() again after a
// Vm& call.
#pragma once
#include "vm/objects/text.h"

namespace adder::vm {

class PlainDigits {
public:
  explicit PlainDigits(Vm& vm) : blob_(vm, Value()) {}
  bool load(Vm&, const LocalBase& source);     // false: raised; valid() tells whether it can be a number at all
  bool load(Vm&, const char* text, size_t n);  // text not in the heap
  bool valid() const { return valid_; }
  // Takes out underscores that stand between two digits (letters: which may be letters; after_prefix: or at `from`);
  // false: one stands elsewhere.
  bool drop_underscores(size_t from, bool after_prefix, bool letters);
  char* data() { return blob_.value().is_undefined() ? few_ : reinterpret_cast<char*>(blob_->data); }
  size_t size() const { return size_; }

private:
  bool copy(const LocalBase& source);
  static bool blank(const TextView& text, const u8* p);
  static void skip(const TextView& text, const u8*& p);

  Local<Blob> blob_;
  size_t size_ = 0, capacity_ = 0;
  bool valid_ = false;
  char few_[48];
};

}  // namespace adder::vm
