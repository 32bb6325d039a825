// The folder for packages on a device: the first entry of its sys.path that ends in "/lib", as mip has it, or one that
// was named. Same threading as repl::Session.
#pragma once

#include <optional>
#include <string>

#include "packages/target.h"
#include "repl/device_fs.h"

namespace adder::packages {

// What a device says of itself.
struct DeviceFacts {
  std::vector<std::string> module_path;  // sys.path
  bool has_folders = true;
  bool can_rename = true;
  std::string implementation;      // sys.implementation.name: "micropython", "adder", "circuitpython"
  std::optional<int> mpy_version;  // of the .mpy files that it takes; nothing: it takes none, or does not say
};

Result<DeviceFacts> ask_device(repl::Session& session);

// Where packages go on it; kDeviceFile when its sys.path has no place for them.
Result<std::string> package_folder(const DeviceFacts& facts);

class DeviceTarget : public Target {
public:
  // `folder` is absolute, or "" for a device without folders.
  DeviceTarget(repl::DeviceFs& files, DeviceFacts facts, std::string folder);
  bool has_folders() const override { return facts_.has_folders; }
  bool can_rename() const override { return facts_.can_rename; }
  Result<bool> exists() override;
  Result<std::vector<TargetEntry>> list(const std::string& folder) override;
  Result<std::string> read(const std::string& path) override;
  Result<std::string> hash(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes, const WriteProgress& progress) override;
  Result<void> move(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& path) override;
  Result<void> make_folders(const std::string& folder) override;
  Result<void> remove_folder(const std::string& folder) override;
  std::string shown(const std::string& path) const override { return ":" + absolute(path); }

private:
  std::string absolute(const std::string& path) const;
  repl::DeviceFs& files_;
  DeviceFacts facts_;
  std::string folder_;
};

}  // namespace adder::packages
