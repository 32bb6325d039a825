// See device_config.h. toml++ reads; what is here says what each key means, and where one is wrong.
#include "transport/device_config.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace adder::transport {

namespace {

constexpr int kMostSteps = 16;  // from alias to alias

class Reader {
public:
  explicit Reader(const std::string& file_name) : file_name_(file_name) {}

  Error wrong(const toml::node& node, const std::string& what) const { return wrong(node.source(), what); }
  Error wrong(const toml::source_region& where, const std::string& what) const {
    return {ErrorKind::kLocalFile, file_name_ + ", line " + std::to_string(where.begin.line) + ": " + what};
  }

  Result<DeviceConfig> read(const toml::table& root) const {
    DeviceConfig config;
    for (auto&& [key, node] : root) {
      std::string name(key.str());
      if (name == "default") {
        auto text = node.value<std::string>();
        if (!text || !node.is_string()) return wrong(node, "default must be the name of a device, in quotes");
        config.default_device = *text;
      } else if (const toml::table* table = node.as_table()) {
        Result<DeviceAlias> alias = read_alias(*table, name);
        if (!alias.ok()) return alias.error();
        config.aliases[name] = *alias;
      } else {
        return wrong(node, "\"" + name + "\" is not known here: there is `default`, and a [NAME] for each device");
      }
    }
    return config;
  }

private:
  Result<DeviceAlias> read_alias(const toml::table& table, const std::string& name) const {
    DeviceAlias alias;
    std::optional<bool> dtr, rts;
    bool has_lines = false;
    for (auto&& [key, node] : table) {
      std::string_view word = key.str();
      Result<void> done;
      if (word == "device")
        done = read_text(node, "device", alias.device);
      else if (word == "password")
        done = read_text(node, "password", alias.password);
      else if (word == "baud")
        done = read_baud(node, alias.baud);
      else if (word == "dtr")
        has_lines = true, done = read_line(node, "dtr", dtr);
      else if (word == "rts")
        has_lines = true, done = read_line(node, "rts", rts);
      else
        done = wrong(node, "\"" + std::string(word) + "\" is not known: there are device, baud, dtr, rts, password");
      if (!done.ok()) return done.error();
    }
    if (alias.device.empty()) return wrong(table, "[" + name + "] does not say which device it is: give it a `device`");
    // Whoever says how a line shall stand wants it to stay so.
    if (has_lines) alias.lines = LinePolicy{dtr, rts, dtr == true && rts == true};
    return alias;
  }
  Result<void> read_text(const toml::node& node, const char* key, std::string& into) const {
    if (!node.is_string()) return wrong(node, std::string(key) + " must be text in quotes");
    into = *node.value<std::string>();
    return {};
  }
  Result<void> read_baud(const toml::node& node, std::optional<int>& into) const {
    auto number = node.value<int64_t>();
    if (!node.is_integer() || *number < 50 || *number > 20'000'000)
      return wrong(node, "baud must be a whole number of bits a second, such as 115200");
    into = static_cast<int>(*number);
    return {};
  }
  Result<void> read_line(const toml::node& node, const char* key, std::optional<bool>& into) const {
    if (node.is_boolean()) {
      into = node.value<bool>();
      return {};
    }
    if (node.is_string() && *node.value<std::string>() == "keep") return {};
    return wrong(node, std::string(key) + " must be true, false or \"keep\"");
  }

  std::string file_name_;
};

}  // namespace

Result<DeviceConfig> parse_device_config(const std::string& text, const std::string& file_name) {
  Reader reader(file_name);
  toml::parse_result parsed = toml::parse(text);
  if (!parsed) return reader.wrong(parsed.error().source(), std::string(parsed.error().description()));
  return reader.read(parsed.table());
}

std::string device_config_path() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config == '/') return std::string(config) + "/adder/devices.toml";
  const char* home = std::getenv("HOME");
  return std::string(home != nullptr ? home : "") + "/.config/adder/devices.toml";
}

Result<DeviceConfig> load_device_config() {
  std::string path = device_config_path();
  if (access(path.c_str(), F_OK) != 0) return DeviceConfig{};
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad())
    return Error{ErrorKind::kLocalFile, "cannot read " + path + ": check that it is a file that you may read"};
  return parse_device_config(text, path);
}

Result<std::optional<DeviceAlias>> find_alias(const DeviceConfig& config, const std::string& name) {
  auto found = config.aliases.find(name);
  if (found == config.aliases.end()) return std::optional<DeviceAlias>();
  DeviceAlias alias = found->second;
  for (int step = 0; step < kMostSteps; ++step) {
    auto next = config.aliases.find(alias.device);
    if (next == config.aliases.end()) return std::optional(alias);
    // What is said nearer to the name that was used counts.
    alias.device = next->second.device;
    if (!alias.baud) alias.baud = next->second.baud;
    if (!alias.lines) alias.lines = next->second.lines;
    if (alias.password.empty()) alias.password = next->second.password;
  }
  return Error{ErrorKind::kLocalFile,
               device_config_path() + ": the device of [" + name + "] leads back to itself: give it a real one"};
}

}  // namespace adder::transport
