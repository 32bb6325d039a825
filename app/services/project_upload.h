// A project's folder onto the device, by what differs (repl/sync.h). Nothing is removed there.
#pragma once

#include <QString>
#include <functional>
#include <memory>

#include "app/services/device_job.h"

namespace adder::app {

// finish: on the UI thread, with a word on what was done.
std::shared_ptr<DeviceJob> makeProjectUpload(const QString& folder, std::function<void(bool, const QString&)> finish);

}  // namespace adder::app
