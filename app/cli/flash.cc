// adderctl flash: firmware images onto chips, off chips, and described. What it writes it always reads back; success is
// claimed for nothing else. Ctrl-C ends it at once and says in what state the chip is left.
#include "flasher/flash_job.h"

#include <signal.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/progress.h"
#include "app/cli/transcript.h"
#include "flasher/image_file.h"
#include "flasher/stm32_chips.h"
#include "flasher/stm32_uart_programmer.h"
#include "flasher/uf2_families.h"
#include "transport/endpoint.h"

namespace adder::app::cli {

namespace {

using transport::ErrorKind;

struct Options {
  std::string image, read_to, convert_to;
  std::string address, size, family, format, chip = "auto";
  int baud = 115200;
  bool info = false, erase_all = false, go = false, reset = false;
};

// The numbers and names in Options, once they are known to make sense.
struct Request {
  std::optional<uint32_t> address, size, family;
  std::optional<flasher::ImageFormat> format;
};

std::atomic<transport::ByteStream*> cancellable{nullptr};

void on_interrupt(int) {
  if (transport::ByteStream* stream = cancellable) stream->cancel();
}

// The port, set up as the boot loader wants it; while it lives, Ctrl-C cancels what is under way.
class Port {
public:
  static Result<std::unique_ptr<Port>> open(Context& context, int baud) {
    Result<transport::Endpoint> endpoint = transport::resolve_device(context.device);
    if (!endpoint) return endpoint.error();
    if (endpoint->kind == transport::PortKind::kSimulator) {
      return Error{ErrorKind::kNotFound,
                   "the simulator has no boot loader to flash: name the chip's port, as in "
                   "`adderctl flash --device /dev/ttyUSB0 firmware.hex`"};
    }
    transport::LineSettings line;
    line.baud = baud;
    line.parity = transport::Parity::kEven;
    Result<std::unique_ptr<transport::ByteStream>> stream = transport::open_endpoint(*endpoint, line);
    if (!stream) return stream.error();
    return std::unique_ptr<Port>(new Port(std::move(stream).value(), context.transcript));
  }

  ~Port() {
    signal(SIGINT, SIG_DFL);
    cancellable = nullptr;
    transcript_.save();
  }

  transport::ByteStream& stream() { return *stream_; }

private:
  Port(std::unique_ptr<transport::ByteStream> stream, const std::string& transcript)
      : transcript_(transcript), stream_(transcript_.wrap(std::move(stream))) {
    cancellable = stream_.get();
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    sigaction(SIGINT, &action, nullptr);
  }

  Transcript transcript_;
  std::unique_ptr<transport::ByteStream> stream_;
};

// One progress line a phase.
class PhaseProgress {
public:
  void operator()(flasher::Phase phase, uint64_t done, uint64_t total) {
    if (phase == flasher::Phase::kProbe || phase == flasher::Phase::kStart) return;
    if (!line_ || phase != phase_) {
      line_.reset();
      line_ = std::make_unique<ProgressLine>(flasher::phase_name(phase));
      phase_ = phase;
    }
    line_->show(done, total);
  }
  void clear() { line_.reset(); }

private:
  std::unique_ptr<ProgressLine> line_;
  flasher::Phase phase_ = flasher::Phase::kProbe;
};

int usage(const std::string& message) {
  report({ErrorKind::kLocalFile, message});
  return kExitUsage;
}

// "0x8000", "512", "64k", "1m".
std::optional<uint32_t> parse_number(const std::string& text) {
  if (text.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
  char* end = nullptr;
  errno = 0;
  unsigned long long value = std::strtoull(text.c_str(), &end, 0);
  std::string unit = end;
  unsigned long long factor = unit == "k" || unit == "K" ? 1024 : unit == "m" || unit == "M" ? 1024 * 1024 : 1;
  bool known_unit = unit.empty() || factor != 1;
  if (errno != 0 || !known_unit || value > 0xFFFFFFFFull / factor) return std::nullopt;
  return static_cast<uint32_t>(value * factor);
}

// The exit code, where `text` cannot be understood; none where it can or is empty.
template <class T>
std::optional<int> understand(const std::string& text, std::optional<T> (*parse)(const std::string&),
                              std::optional<T>& into, const char* option) {
  if (text.empty()) return std::nullopt;
  into = parse(text);
  if (into) return std::nullopt;
  return usage(std::string(option) + " " + text + ": this is not understood; `adderctl flash --help` shows what is");
}

std::optional<uint32_t> parse_family(const std::string& text) { return flasher::parse_uf2_family(text); }
std::optional<flasher::ImageFormat> parse_format(const std::string& text) { return flasher::parse_image_format(text); }

std::string chip_text(const flasher::ChipInfo& chip) {
  char id[16];
  std::snprintf(id, sizeof id, "0x%03x", chip.id);
  std::string text = chip.name + " (id " + id + ")";
  if (chip.known) {
    text += ", flash " + flasher::hex_address(chip.flash.base()) + " to " + flasher::hex_address(chip.flash.end() - 1);
    if (!chip.flash_size_read) text += " at most";
  }
  return text + ", " + chip.boot_loader;
}

// What failed, and how the chip is left.
int report_failure(const flasher::FlashReport& result) {
  Error error = *result.error;
  error.message += (error.message.ends_with('.') ? " " : ". ") + result.state_text();
  int code = report(error);
  if (result.chip.boot_loader.empty()) return code;  // never met the chip
  if (error.kind == ErrorKind::kTimeout) return kExitConnectionLost;
  return error.kind == ErrorKind::kProtocol ? kExitFileError : code;
}

class FlashCommand {
public:
  FlashCommand(Context& context, const Options& options, const Request& request)
      : context_(context), options_(options), request_(request) {}

  int run() {
    if (!options_.read_to.empty()) return read();
    if (options_.image.empty()) {
      if (options_.erase_all) return erase();
      return start();
    }
    flasher::LoadOptions load{request_.format, request_.address.value_or(flasher::kStm32FlashBase), request_.family};
    Result<flasher::LoadedImage> image = flasher::load_image(options_.image, load);
    if (!image) return report(image.error());
    if (request_.address && image->format != flasher::ImageFormat::kBin) {
      return usage("--address is for raw binaries; " + options_.image + " is " +
                   flasher::image_format_name(image->format) + ", which says itself where it goes");
    }
    if (options_.info) return describe(*image);
    if (!options_.convert_to.empty()) return convert(image->image);
    return flash(*image);
  }

private:
  int describe(const flasher::LoadedImage& image) {
    std::printf("%s: %s\n%s", options_.image.c_str(), flasher::image_format_name(image.format),
                flasher::describe_image(image.image).c_str());
    return kExitOk;
  }

  int convert(flasher::Image& image) {
    std::optional<flasher::ImageFormat> format = flasher::image_format_of_name(options_.convert_to);
    if (!format) return usage(options_.convert_to + ": the name must end in .bin, .hex or .uf2");
    if (request_.family) image.uf2_family = request_.family;
    Result<void> saved = flasher::save_image(options_.convert_to, image, *format);
    if (!saved) return report(saved.error());
    std::printf("%s: %s, %s\n", options_.convert_to.c_str(), flasher::image_format_name(*format),
                flasher::size_text(image.byte_count()).c_str());
    return kExitOk;
  }

  // Opens the port and hands a programmer to `work`, which returns an exit code.
  template <class Work>
  int with_programmer(Work work) {
    Result<std::unique_ptr<Port>> port = Port::open(context_, options_.baud);
    if (!port) return report(port.error());
    flasher::Stm32UartOptions stm32;
    stm32.baud = options_.baud;
    flasher::Stm32UartProgrammer programmer((*port)->stream(), stm32);
    return work(programmer);
  }

  int flash(const flasher::LoadedImage& image) {
    return with_programmer([&](flasher::Programmer& programmer) {
      flasher::FlashOptions options;
      options.erase_all = options_.erase_all;
      if (options_.go) options.after = flasher::AfterFlash::kGo;
      if (options_.reset) options.after = flasher::AfterFlash::kReset;
      flasher::FlashReport result = flasher::flash_image(programmer, image.image, options, std::ref(progress_));
      progress_.clear();
      if (!result.ok()) return report_failure(result);
      std::printf("%s\n%s %s: %s erased, %s written, read back and right.%s\n", chip_text(result.chip).c_str(),
                  flasher::image_format_name(image.format), options_.image.c_str(),
                  options_.erase_all ? "all" : (std::to_string(result.plan.pages.size()) + " pages").c_str(),
                  flasher::size_text(result.bytes_verified).c_str(),
                  result.state == flasher::ChipState::kStarted ? " Started." : "");
      return int{kExitOk};
    });
  }

  int erase() {
    return with_programmer([&](flasher::Programmer& programmer) {
      flasher::FlashReport result = flasher::erase_chip(programmer, std::ref(progress_));
      progress_.clear();
      if (!result.ok()) return report_failure(result);
      std::printf("%s\nThe whole flash is erased, and was read back as empty.\n", chip_text(result.chip).c_str());
      return int{kExitOk};
    });
  }

  int read() {
    std::optional<flasher::ImageFormat> format =
        request_.format ? request_.format : flasher::image_format_of_name(options_.read_to);
    return with_programmer([&](flasher::Programmer& programmer) {
      Result<flasher::ChipInfo> chip = programmer.probe();
      if (!chip) return report(chip.error());
      uint32_t address = request_.address.value_or(chip->known ? chip->flash.base() : flasher::kStm32FlashBase);
      uint32_t size = request_.size.value_or(chip->flash_size_read ? chip->flash.size() : 0);
      if (size == 0) return usage("this chip does not tell its flash size: say how much to read with --size");
      Result<flasher::Image> image = flasher::read_flash(programmer, *chip, address, size, std::ref(progress_));
      progress_.clear();
      if (!image) return report(image.error());
      Result<void> saved = flasher::save_image(options_.read_to, *image, format.value_or(flasher::ImageFormat::kBin));
      if (!saved) return report(saved.error());
      std::printf("%s\n%s from %s read into %s.\n", chip_text(*chip).c_str(), flasher::size_text(size).c_str(),
                  flasher::hex_address(address).c_str(), options_.read_to.c_str());
      return int{kExitOk};
    });
  }

  // Without an image: says what chip is there, and starts or resets it if that was asked for.
  int start() {
    return with_programmer([&](flasher::Programmer& programmer) {
      Result<flasher::ChipInfo> chip = programmer.probe();
      if (!chip) return report(chip.error());
      std::printf("%s\n", chip_text(*chip).c_str());
      Result<void> started;
      if (options_.go) started = programmer.go(request_.address.value_or(flasher::kStm32FlashBase));
      if (options_.reset) started = programmer.reset();
      return started ? int{kExitOk} : report(started.error());
    });
  }

  Context& context_;
  const Options& options_;
  const Request& request_;
  PhaseProgress progress_;
};

int run_flash(Context& context, const Options& options) {
  Connection::close(context);  // the port is needed here
  Request request;
  if (auto code = understand(options.address, parse_number, request.address, "--address")) return *code;
  if (auto code = understand(options.size, parse_number, request.size, "--size")) return *code;
  if (auto code = understand(options.family, parse_family, request.family, "--family")) return *code;
  if (auto code = understand(options.format, parse_format, request.format, "--format")) return *code;
  if (options.image.empty() && (options.info || !options.convert_to.empty())) {
    return usage("name the image file, as in `adderctl flash --info firmware.hex`");
  }
  if (!options.image.empty() && !options.read_to.empty())
    return usage("either read with --read or name an image, not both");
  return FlashCommand(context, options, request).run();
}

}  // namespace

Command add_flash(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("IMAGE", options->image, "firmware: raw binary, Intel HEX or UF2; without it, just look at the chip");
  app.add_option("--chip", options->chip, "how to talk to the chip; stm32 is the UART boot loader of AN3155")
      ->check(CLI::IsMember({"auto", "stm32"}))
      ->capture_default_str();
  app.add_option("--address", options->address,
                 "where a raw binary goes, or reading begins (default: the flash's begin)");
  app.add_flag("--erase-all", options->erase_all, "erase the whole chip, not only the pages that the image needs");
  auto* go = app.add_flag("--go", options->go, "then start the program");
  app.add_flag("--reset", options->reset, "then reset the chip")->excludes(go);
  app.add_option("--read", options->read_to, "read the chip's flash into this file");
  app.add_option("--size", options->size, "how much to read, as in 4096, 0x1000 or 64k (default: all)");
  auto* info = app.add_flag("--info", options->info, "describe IMAGE; no device is needed");
  app.add_option("--convert", options->convert_to, "write IMAGE as this .bin, .hex or .uf2 file; no device is needed")
      ->excludes(info);
  app.add_option("--family", options->family, "UF2 family, by name or number, of IMAGE or for --convert");
  app.add_option("--format", options->format, "bin, hex or uf2 (default: by content and name)");
  app.add_option("--baud", options->baud, "speed of the serial line")
      ->capture_default_str()
      ->check(CLI::Range(1200, 921600));
  return [&context, options] { return run_flash(context, *options); };
}

}  // namespace adder::app::cli
