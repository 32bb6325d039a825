// See transcript.h.
#include "app/cli/transcript.h"

#include <fstream>

#include "app/cli/connection.h"

namespace adder::app::cli {

std::unique_ptr<transport::ByteStream> Transcript::wrap(std::unique_ptr<transport::ByteStream> stream) {
  if (path_.empty()) return stream;
  if (recording_ != nullptr) {
    std::vector<transport::Transfer> so_far = recording_->transfers();
    earlier_.insert(earlier_.end(), so_far.begin(), so_far.end());
  }
  auto recorder = transport::make_recording_stream(std::move(stream));
  recording_ = recorder.get();
  return recorder;
}

void Transcript::save() const {
  if (recording_ == nullptr) return;
  std::ofstream file(path_, std::ios::binary | std::ios::trunc);
  file << transport::format_transcript(earlier_) << transport::format_transcript(recording_->transfers());
  if (!file.flush()) {
    report(
        {transport::ErrorKind::kLocalFile, "cannot write the transcript " + path_ +
                                               " on this computer: is the directory there, writable, and not full?"});
  }
}

}  // namespace adder::app::cli
