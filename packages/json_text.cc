// See json_text.h. nlohmann-json throws only where a type is not what was asked for, so the type is looked at first.
#include "packages/json_text.h"

namespace adder::packages {

namespace {

constexpr int kDeepest = 32;

// Whether brackets nest deeper than kDeepest, looked at before anything is built.
bool is_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (in_string) {
      if (c == '\\') ++at;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepest) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

std::optional<Json> parse_json(std::string_view text) {
  if (is_too_deep(text)) return {};
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return {};
  return json;
}

std::string json_text(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

const Json* member_or_null(const Json& json, const char* name) {
  if (!json.is_object()) return nullptr;
  auto found = json.find(name);
  return found == json.end() ? nullptr : &*found;
}

std::string text_of(const Json& json) {
  if (json.is_string()) return json.get_ref<const std::string&>();
  return json.is_number() ? json_text(json) : "";
}

std::string text_member(const Json& json, const char* name) {
  const Json* found = member_or_null(json, name);
  return found == nullptr ? "" : text_of(*found);
}

bool flag_member(const Json& json, const char* name) {
  const Json* found = member_or_null(json, name);
  return found != nullptr && found->is_boolean() && found->get<bool>();
}

uint64_t number_member(const Json& json, const char* name) {
  const Json* found = member_or_null(json, name);
  return found != nullptr && found->is_number_unsigned() ? found->get<uint64_t>() : 0;
}

const Json& list_member(const Json& json, const char* name) {
  static const Json kNone = Json::array();
  const Json* found = member_or_null(json, name);
  return found != nullptr && found->is_array() ? *found : kNone;
}

}  // namespace adder::packages
