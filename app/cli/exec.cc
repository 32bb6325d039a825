// adderctl exec CODE and adderctl eval EXPRESSION: in the interpreter as it stands, so that one may look into what a
// run has left.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"

namespace adder::app::cli {

namespace {

int execute(Context& context, const std::string& source) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  return run_source(**connection, source);
}

}  // namespace

Command add_exec(CLI::App& app, Context& context) {
  auto code = std::make_shared<std::string>();
  app.add_option("CODE", *code, "Python statements")->required();
  return [&context, code] { return execute(context, *code); };
}

Command add_eval(CLI::App& app, Context& context) {
  auto expression = std::make_shared<std::string>();
  app.add_option("EXPRESSION", *expression, "a Python expression; its repr() is printed")->required();
  return [&context, expression] { return execute(context, "print(repr(" + *expression + "))"); };
}

}  // namespace adder::app::cli
