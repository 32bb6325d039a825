// What each device's prompt must let a person do in the shell panel, by real keys.
#pragma once

#include "tests/app/studio/window_fixture.h"

namespace adder::app {

// A slip is mended in the middle of the line, the line runs, and comes back by Up, where it is left. The caller looks
// whether the test has failed.
inline void editAndRecallALine(const std::unique_ptr<WindowFixture>& studio) {
  TerminalView& terminal = studio->window.terminal();
  QTest::keyClicks(&terminal, "prinnt(6*7)");
  for (int i = 0; i < 7; ++i) QTest::keyClick(&terminal, Qt::Key_Left);
  QTest::keyClick(&terminal, Qt::Key_Backspace);
  WAIT_FOR(studio->prompt() == ">>> print(6*7)");
  QTest::keyClick(&terminal, Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\n42\n"));
  QTest::keyClick(&terminal, Qt::Key_Up);
  WAIT_FOR(studio->prompt() == ">>> print(6*7)");
}

}  // namespace adder::app
