// When a panel that shows what is in the interpreter is to look: a moment after the active device has come to its
// prompt or has left a question out, or the panel is shown; not while somebody types, nor while the panel is hidden.
// Such panels own one.
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace adder::app {

class DeviceInspector;
class DeviceService;
struct DeviceState;

class LookTimer : public QObject {
  Q_OBJECT
public:
  LookTimer(DeviceService& device, DeviceInspector& inspector, QWidget* panel);

signals:
  void due();

protected:
  bool eventFilter(QObject* object, QEvent* event) override;

private:
  void follow(const DeviceState& state);

  QWidget* panel_;
  QTimer pause_;
};

}  // namespace adder::app
