// MicroPython as its makers build it, under Node, as a board for tests of the window.
#pragma once

#include "tests/app/studio/board_process.h"
#include "tests/repl/stock_micropython.h"

namespace adder::app {

// Only if repl::has_stock_micropython().
inline QString startStockMicropython(QProcess& board) {
  QStringList command;
  for (const std::string& word : repl::stock_micropython_command()) command << QString::fromStdString(word);
  QString program = command.takeFirst();
  return startBoard(board, program, command);
}

}  // namespace adder::app
