// What a hard reset does to a chip that is told to restart: its names are gone, its files are not.
#pragma once

#include "tests/app/studio/window_fixture.h"

namespace adder::app {

// Out of a program that is under way. The caller looks whether the test has failed.
inline void hardResetEndsAProgram(const std::unique_ptr<WindowFixture>& studio) {
  studio->device.upload("/kept.py", "kept = 'a file'\n");
  WAIT_FOR(studio->knowsFile("/kept.py") && studio->idle());
  studio->typeProgram("gone = 1\nprint('begins', 'here')\nwhile True:\n    pass\n");
  WAIT_FOR(studio->action("runAction")->isEnabled());
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->running() && studio->shell().contains("begins here"));
  studio->device.hardReset();
  WAIT_FOR(studio->idle() && studio->shellSince("Hard reset").contains("Type \"help()\""));
  studio->device.run("after.py", "from kept import kept\nprint('after', kept, 'gone' in globals())\n");
  WAIT_FOR(studio->shell().contains("after a file False"));
  WAIT_FOR(studio->idle());
}

}  // namespace adder::app
