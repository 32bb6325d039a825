// JSON without exceptions: what is not there or of another type is a default, and the caller says what it misses.
// Only packages/*.cc include this.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace adder::packages {

using Json = nlohmann::json;

// Nothing when it is not JSON, or nested deeper than anything of ours.
std::optional<Json> parse_json(std::string_view text);
// Text that is not UTF-8 is replaced, so that this cannot fail. indent -1: on one line.
std::string json_text(const Json& json, int indent = -1);

// Null when `json` is no object, or has no such member.
const Json* member_or_null(const Json& json, const char* name);
// A member's text; a number's digits; empty otherwise.
std::string text_member(const Json& json, const char* name);
bool flag_member(const Json& json, const char* name);
uint64_t number_member(const Json& json, const char* name);
std::string text_of(const Json& json);
// The elements of an array member; none when there is none.
const Json& list_member(const Json& json, const char* name);

}  // namespace adder::packages
