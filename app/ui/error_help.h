// Offers to explain the error that ended a program: a line above the editor with the error and "What Does This Mean?",
// which becomes the explanation. Errors that explainError() does not know are left to the shell.
#pragma once

#include <QObject>

#include "app/services/device_types.h"

namespace adder::app {

class DeviceService;
class Notice;

class ErrorHelp : public QObject {
  Q_OBJECT
public:
  // Both must outlive it.
  ErrorHelp(DeviceService& device, Notice& notice, QObject* parent);

private:
  void offer(const RunReport& report);

  Notice& notice_;
};

}  // namespace adder::app
