// A folder of this computer, as if it were a device's: for images that are made elsewhere, and mounted folders.
#pragma once

#include <string>

#include "packages/target.h"

namespace adder::packages {

class DirectoryTarget : public Target {
public:
  explicit DirectoryTarget(std::string folder) : folder_(std::move(folder)) {}
  bool has_folders() const override { return true; }
  bool can_rename() const override { return true; }
  Result<bool> exists() override;
  Result<std::vector<TargetEntry>> list(const std::string& folder) override;
  Result<std::string> read(const std::string& path) override;
  Result<std::string> hash(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes, const WriteProgress& progress) override;
  Result<void> move(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& path) override;
  Result<void> make_folders(const std::string& folder) override;
  Result<void> remove_folder(const std::string& folder) override;
  std::string shown(const std::string& path) const override;

private:
  std::string folder_;
};

}  // namespace adder::packages
