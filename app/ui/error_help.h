// Offers to explain the error that ended a program, or a line that was typed at the prompt: a line above the editor
// with the error and "What Does This Mean?", which becomes the explanation. Errors that explainError() does not know
// are left to the shell. Invariant: it never takes the keyboard; what a typed line has brought up gives way to other
// notices, and goes when the next line is entered.
#pragma once

#include <QObject>

#include "app/services/device_types.h"
#include "app/services/traceback_watch.h"

namespace adder::app {

class DeviceService;
class Notice;

class ErrorHelp : public QObject {
  Q_OBJECT
public:
  // Both must outlive it.
  ErrorHelp(DeviceService& device, Notice& notice, QObject* parent);

private:
  void offerForRun(const RunReport& report);
  void follow(const QByteArray& output);
  void offer(const QString& summary, const QString& where);

  Notice& notice_;
  TracebackWatch watch_;
  QString shown_;  // what the notice says when it is from here
  bool of_run_ = false;
};

}  // namespace adder::app
