// What --transcript asks for: every byte of the conversation with a device, in a file. The commands that talk to a
// device wrap their stream in one and save it before the stream goes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "transport/recording_stream.h"

namespace adder::app::cli {

class Transcript {
public:
  // An empty path: nothing is kept, and wrap() gives back what it is given.
  explicit Transcript(std::string path) : path_(std::move(path)) {}
  // May be called again when the device is opened anew, while the stream before is still there.
  std::unique_ptr<transport::ByteStream> wrap(std::unique_ptr<transport::ByteStream> stream);
  // While the stream of wrap() lives. A failure is reported, and is no reason to fail the command.
  void save() const;

private:
  std::string path_;
  transport::RecordingStream* recording_ = nullptr;
  std::vector<transport::Transfer> earlier_;  // of the streams before
};

}  // namespace adder::app::cli
