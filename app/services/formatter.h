// Lays a Python text out by a program that is installed for it: ruff, else black. Runs beside the UI thread. Invariant:
// one text at a time; each format() is answered once, by formatted() or failed().
#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>

#include "app/services/source_check.h"

namespace adder::app {

CheckProgram findFormatter();

class Formatter : public QObject {
  Q_OBJECT
public:
  explicit Formatter(CheckProgram program = findFormatter(), QObject* parent = nullptr);
  ~Formatter() override;

  bool isThere() const { return !program_.path.isEmpty(); }
  bool isBusy() const { return busy_; }
  void format(const QString& source);

signals:
  void formatted(const QString& text);
  void failed(const QString& why);

private:
  void finished(int status, QProcess::ExitStatus how);
  void fail(const QString& why);

  CheckProgram program_;
  QProcess process_;
  QTimer limit_;
  bool busy_ = false, timed_out_ = false;
};

}  // namespace adder::app
