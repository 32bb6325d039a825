// Asks for what programs are given when they run: arguments, and a file that they read as their input. Keeps both in
// the settings, where RunControl finds them ("run/arguments", "run/input").
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QSettings>

namespace adder::app {

// A file as a terminal would send it: lines end with Enter, and no key that means something to the device is in it.
QByteArray programInput(const QByteArray& file);

class RunOptionsDialog : public QDialog {
  Q_OBJECT
public:
  explicit RunOptionsDialog(QSettings& settings, QWidget* parent = nullptr);

private:
  void browse();
  void keep();

  QSettings& settings_;
  QLineEdit *arguments_, *input_;
};

}  // namespace adder::app
