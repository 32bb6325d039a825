// See device_job.h.
#include "app/services/device_job.h"

namespace adder::app {

namespace {

class SmallJob : public DeviceJob {
public:
  SmallJob(QString trouble, std::function<repl::Result<void>(DeviceDesk&)> run, std::function<void(bool)> finish,
           bool quiet)
      : trouble_(std::move(trouble)), run_(std::move(run)), finish_(std::move(finish)), quiet_(quiet) {}
  QString trouble() const override { return trouble_; }
  bool isQuiet() const override { return quiet_; }
  repl::Result<void> run(DeviceDesk& desk) override { return run_(desk); }
  void finish(bool ok) override {
    if (finish_) finish_(ok);
  }

private:
  QString trouble_;
  std::function<repl::Result<void>(DeviceDesk&)> run_;
  std::function<void(bool)> finish_;
  bool quiet_;
};

}  // namespace

std::shared_ptr<DeviceJob> makeDeviceJob(const QString& trouble, std::function<repl::Result<void>(DeviceDesk&)> run,
                                         std::function<void(bool)> finish, bool quiet) {
  return std::make_shared<SmallJob>(trouble, std::move(run), std::move(finish), quiet);
}

}  // namespace adder::app
