// The steps in their order; `state` is raised before a step begins that can change the chip, so that it is never rosier
// than the truth.
#include "flasher/flash_job.h"

#include <algorithm>

namespace adder::flasher {

namespace {

class Job {
public:
  Job(Programmer& programmer, const FlashOptions& options, const ProgressFn& progress)
      : programmer_(programmer), options_(options), progress_(progress) {}

  FlashReport flash(const Image& image) {
    if (!probe()) return std::move(report_);
    Result<FlashPlan> plan = plan_flash(image, report_.chip);
    if (!plan) return fail(plan.error());
    report_.plan = std::move(*plan);
    if (erase() && write() && verify()) finish(image);
    return std::move(report_);
  }

  FlashReport erase_only() {
    if (!probe()) return std::move(report_);
    const FlashLayout& flash = report_.chip.flash;
    if (!report_.chip.known) return fail(plan_flash({}, report_.chip).error());
    // An empty chip is an image of erased bytes that is verified but not written.
    report_.plan.blocks.push_back({flash.base(), Bytes(flash.size(), report_.chip.erased)});
    report_.plan.byte_count = flash.size();
    if (erase()) verify();
    return std::move(report_);
  }

private:
  FlashReport fail(const Error& error) {
    report_.error = error;
    return std::move(report_);
  }

  // Keeps the error; says whether to go on.
  bool check(const Result<void>& result) {
    if (!result) report_.error = result.error();
    return result.ok();
  }

  void report(Phase phase, uint64_t done, uint64_t total) {
    if (progress_) progress_(phase, done, total);
  }

  bool probe() {
    report(Phase::kProbe, 0, 1);
    Result<ChipInfo> chip = programmer_.probe();
    if (!chip) return check(chip.error());
    report_.chip = std::move(*chip);
    report(Phase::kProbe, 1, 1);
    return true;
  }

  bool erase() {
    report_.state = ChipState::kErasing;
    if (options_.erase_all) {
      report(Phase::kErase, 0, report_.chip.flash.size());
      if (!check(programmer_.erase_all())) return false;
      report(Phase::kErase, report_.chip.flash.size(), report_.chip.flash.size());
    } else if (!check(programmer_.erase(report_.plan.pages, progress_))) {
      return false;
    }
    report_.state = ChipState::kErased;
    return true;
  }

  bool write() {
    report_.state = ChipState::kWriting;
    report(Phase::kWrite, 0, report_.plan.byte_count);
    for (const Segment& block : report_.plan.blocks) {
      for (const Segment& chunk : FlashPlan::chunks(block, report_.chip)) {
        // Erased pages hold these bytes already; reading back shows whether they do.
        bool blank = std::all_of(chunk.bytes.begin(), chunk.bytes.end(),
                                 [&](uint8_t byte) { return byte == report_.chip.erased; });
        if (!blank && !check(programmer_.write(chunk.address, chunk.bytes))) return false;
        report_.bytes_written += chunk.bytes.size();
        report(Phase::kWrite, report_.bytes_written, report_.plan.byte_count);
      }
    }
    report_.state = ChipState::kWritten;
    return true;
  }

  bool verify() {
    report(Phase::kVerify, 0, report_.plan.byte_count);
    uint64_t done = 0;
    for (const Segment& block : report_.plan.blocks) {
      ProgressFn inner = [&](Phase phase, uint64_t now, uint64_t) {
        report_.bytes_verified = done + now;
        if (now) report(phase, report_.bytes_verified, report_.plan.byte_count);
      };
      Result<Bytes> got =
          programmer_.read(block.address, static_cast<uint32_t>(block.bytes.size()), Phase::kVerify, inner);
      if (!got) return check(got.error());
      if (*got != block.bytes) return mismatch(block, *got);
      done += block.bytes.size();
    }
    report_.bytes_verified = done;
    report_.state = ChipState::kVerified;
    return true;
  }

  bool mismatch(const Segment& block, const Bytes& got) {
    report_.state = ChipState::kWrong;
    size_t wrong = 0;
    size_t first = block.bytes.size();
    for (size_t i = 0; i < block.bytes.size(); ++i) {
      if (i < got.size() && got[i] == block.bytes[i]) continue;
      ++wrong;
      first = std::min(first, i);
    }
    constexpr char kDigits[] = "0123456789abcdef";
    auto text = [&](const Bytes& bytes) {
      if (first >= bytes.size()) return std::string("nothing");
      return std::string("0x") + kDigits[bytes[first] >> 4] + kDigits[bytes[first] & 15];
    };
    return check(Error{ErrorKind::kProtocol,
                       "verification failed: " + std::to_string(wrong) + " of " + std::to_string(block.bytes.size()) +
                           " bytes are wrong, the first at " + hex_address(block.address + first) + ", which holds " +
                           text(got) + " instead of " + text(block.bytes)});
  }

  void finish(const Image& image) {
    if (options_.after == AfterFlash::kStay) return;
    report(Phase::kStart, 0, 1);
    bool started = options_.after == AfterFlash::kReset ? check(programmer_.reset())
                                                        // the vector table, not the entry point, is what Go wants
                                                        : check(programmer_.go(image.begin_address()));
    if (!started) return;
    report_.state = ChipState::kStarted;
    report(Phase::kStart, 1, 1);
  }

  Programmer& programmer_;
  const FlashOptions& options_;
  const ProgressFn& progress_;
  FlashReport report_;
};

}  // namespace

std::string FlashReport::state_text() const {
  switch (state) {
    case ChipState::kUntouched: return "Nothing on the chip was changed.";
    case ChipState::kErasing:
      return "The chip was being erased: what it held is damaged. Flash it again before using it.";
    case ChipState::kErased: return "The chip's flash is erased and holds no program. Flash it again.";
    case ChipState::kWriting:
      return "The chip's flash is incomplete: " + size_text(bytes_written) + " of " + size_text(plan.byte_count) +
             " were written. It will not run; flash it again.";
    case ChipState::kWritten:
      return "Everything was written, but only " + size_text(bytes_verified) + " of " + size_text(plan.byte_count) +
             " were read back. Do not trust it; flash it again.";
    case ChipState::kWrong: return "The chip's flash does not hold what it should. Flash it again.";
    case ChipState::kVerified: return "The chip's flash was read back and is right.";
    case ChipState::kStarted: return "The chip's flash was read back and is right, and the program was started.";
  }
  return "";
}

FlashReport flash_image(Programmer& programmer, const Image& image, const FlashOptions& options,
                        const ProgressFn& progress) {
  return Job(programmer, options, progress).flash(image);
}

FlashReport erase_chip(Programmer& programmer, const ProgressFn& progress) {
  FlashOptions options;
  options.erase_all = true;
  return Job(programmer, options, progress).erase_only();
}

Result<Image> read_flash(Programmer& programmer, const ChipInfo& chip, uint32_t address, uint32_t size,
                         const ProgressFn& progress) {
  if (chip.known && !chip.flash.contains(address, uint64_t{address} + size)) {
    return Error{ErrorKind::kLocalFile,
                 size_text(size) + " at " + hex_address(address) + " is not all in the flash of this " + chip.name +
                     ", " + hex_address(chip.flash.base()) + " to " + hex_address(chip.flash.end() - 1)};
  }
  Result<Bytes> bytes = programmer.read(address, size, Phase::kRead, progress);
  if (!bytes) return bytes.error();
  ImageBuilder builder("offset");
  if (Result<void> added = builder.add(address, *bytes, 0); !added) return added.error();
  return builder.build();
}

}  // namespace adder::flasher
