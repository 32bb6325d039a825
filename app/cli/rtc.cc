// adderctl rtc [--set [TIME]]: the device's clock.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/json_output.h"
#include "repl/device_info.h"

namespace adder::app::cli {

namespace {

struct Options {
  std::string time;  // as given; empty: now
  bool is_set = false;
  bool utc = false;
  bool as_json = false;
};

// "2026-11-22 10:30", with seconds or without, with a "T" or a space.
std::optional<std::tm> parse_time(const std::string& text) {
  for (const char* format : {"%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"}) {
    std::tm fields = {};
    const char* end = strptime(text.c_str(), format, &fields);
    if (end == nullptr || *end != '\0') continue;
    std::tm checked = fields;  // which sets the weekday, and tells that February has no 31st
    if (timegm(&checked) == -1 || checked.tm_mday != fields.tm_mday) return std::nullopt;
    return checked;
  }
  return std::nullopt;
}

repl::ClockTime time_to_set(const Options& options) {
  std::tm fields = {};
  if (options.time.empty()) {
    std::time_t now = std::time(nullptr);
    options.utc ? gmtime_r(&now, &fields) : localtime_r(&now, &fields);
  } else {
    fields = parse_time(options.time).value_or(fields);  // checked as it was parsed
  }
  return {fields.tm_year + 1900, fields.tm_mon + 1, fields.tm_mday, (fields.tm_wday + 6) % 7,
          fields.tm_hour,        fields.tm_min,     fields.tm_sec};
}

int run(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  repl::Session& session = (*connection)->session();
  if (options.is_set) {
    if (Result<void> entered = session.enter(); !entered.ok()) return report(entered.error());
    Result<void> set = repl::set_clock(session, time_to_set(options));
    return set.ok() ? int{kExitOk} : report(set.error());
  }
  Result<std::string> time = repl::read_clock(session);
  if (!time.ok()) return report(time.error());
  if (options.as_json)
    print_json({{"time", *time}});
  else
    std::printf("%s\n", time->c_str());
  return kExitOk;
}

}  // namespace

Command add_rtc(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::Option* set = app.add_option("--set", options->time, "set it to this time; without one, to this computer's")
                         ->expected(0, 1)
                         ->type_name("[TIME]")
                         ->check([](const std::string& text) {
                           bool good = text.empty() || parse_time(text).has_value();
                           return good ? "" : text + " is not a time: say it like 2026-11-22T10:30:00";
                         });
  app.add_flag("--utc", options->utc, "this computer's time as UTC instead of local time");
  app.add_flag("--json", options->as_json, "as a JSON object: time");
  return [&context, options, set] {
    options->is_set = set->count() > 0;
    return run(context, *options);
  };
}

}  // namespace adder::app::cli
