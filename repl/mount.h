// A folder of this computer as /remote on a device: files are read and written here, modules are imported from here,
// and nothing is copied. It stays through soft resets and reconnect() until unmount_folder(), or until the session
// ends.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "repl/mount_server.h"
#include "repl/session.h"

namespace adder::repl {

// With enter, the device's current directory is then the folder; it is first in sys.path in any case. kLocalFile when
// there is no such folder, kDeviceFile when this device cannot mount. note: see MountServer::on_note(), called on the
// session's thread.
Result<void> mount_folder(Session& session, const std::string& folder, MountOptions options, bool enter,
                          std::function<void(const std::string&)> note = {});

// kDeviceFile when nothing is mounted.
Result<void> unmount_folder(Session& session);

}  // namespace adder::repl
