// A board that is a program of its own for tests of the window: it offers its console on a pty, whose path it prints,
// as QEMU and the stock MicroPython under Node do.
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include "tests/app/studio/window_fixture.h"

namespace adder::app {

// The pty's path; empty when it tells none, which the callers assert that it does.
inline QString startBoard(QProcess& board, const QString& program, const QStringList& arguments) {
  board.setProcessChannelMode(QProcess::MergedChannels);
  board.start(program, arguments);
  QByteArray said;
  QRegularExpressionMatch found;
  bool told = QTest::qWaitFor(
      [&] {
        said += board.readAll();
        found = QRegularExpression("/dev/pts/\\d+").match(said);
        return found.hasMatch();
      },
      kPatienceMs);
  if (!told) qWarning("%s says: %s", qPrintable(program), said.constData());
  return told ? found.captured() : QString();
}

inline void endBoard(QProcess& board) {
  if (board.state() == QProcess::NotRunning) return;
  board.kill();
  board.waitForFinished();
}

}  // namespace adder::app
