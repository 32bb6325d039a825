// The application object, of the program and of the tests: QApplication, and a StallWatch over its events where one is
// asked for.
#pragma once

#include <QApplication>
#include <memory>

#include "app/services/stall_watch.h"

namespace adder::app {

class Application : public QApplication {
public:
  Application(int& argc, char** argv) : QApplication(argc, argv), watch_(StallWatch::fromEnvironment()) {
    if (watch_ != nullptr) watch_->attach();
  }

  StallWatch* watch() { return watch_.get(); }
  // For a program that measures itself.
  void setWatch(std::unique_ptr<StallWatch> watch) {
    watch_ = std::move(watch);
    watch_->attach();
  }

  bool notify(QObject* receiver, QEvent* event) override {
    StallWatch::Frame frame(watch_.get(), receiver, event);
    return QApplication::notify(receiver, event);
  }

private:
  std::unique_ptr<StallWatch> watch_;
};

}  // namespace adder::app
