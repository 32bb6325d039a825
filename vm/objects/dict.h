// What others than dict itself do with dicts, beyond ops.h.
#pragma once
#include "vm/objects/table.h"

namespace adder::vm {

// dict.update(other): a mapping, or an iterable of pairs. false: raised.
bool dict_update(Vm&, Value dict, Value other);
// The same from the named last arguments of a call.
bool dict_update_keywords(Vm&, Value dict, Args args, Value keyword_names);
Value dict_copy(Vm&, Value dict);                         // an exact dict
Value make_dict_view(Vm&, const Type& type, Value dict);  // kDictKeysType, kDictValuesType, kDictItemsType

}  // namespace adder::vm
