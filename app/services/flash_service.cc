// See flash_service.h.
#include "app/services/flash_service.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <atomic>
#include <mutex>

#include "flasher/flash_job.h"
#include "flasher/image_file.h"
#include "flasher/stm32_chips.h"
#include "flasher/stm32_uart_programmer.h"
#include "flasher/uf2_drive.h"
#include "flasher/uf2_families.h"
#include "transport/endpoint.h"

namespace adder::app {

namespace {

using flasher::Phase;
using transport::Error;
using transport::ErrorKind;

constexpr qint64 kLargestImage = 64ll * 1024 * 1024;
constexpr qint64 kTellEveryMs = 50;
constexpr int kThreadEndsMs = 10'000;
constexpr qsizetype kUf2Piece = 64 * 1024;
constexpr qint64 kLongestInfo = 4096;

QString text(const std::string& words) { return QString::fromStdString(words); }

QString phaseText(Phase phase) {
  switch (phase) {
    case Phase::kProbe: return QObject::tr("Asking the chip what it is");
    case Phase::kErase: return QObject::tr("Erasing");
    case Phase::kWrite: return QObject::tr("Writing");
    case Phase::kVerify: return QObject::tr("Reading back");
    case Phase::kRead: return QObject::tr("Saving what is on the chip");
    case Phase::kStart: return QObject::tr("Starting");
  }
  return {};
}

QString familyOf(const flasher::Image& image) { return text(flasher::uf2_family_name(*image.uf2_family)); }

// A UF2 file for a chip that the serial boot loader is not on at all: known before anything is asked.
bool isForNoStm32(const flasher::Image& image) {
  if (!image.uf2_family) return false;
  auto chips = flasher::stm32_chips();
  return std::none_of(chips.begin(), chips.end(), [&](const flasher::Stm32Chip& chip) {
    return flasher::uf2_family_fits(*image.uf2_family, chip.family->name);
  });
}

flasher::Uf2DriveInfo boardOfDrive(const QString& drive) {
  QFile file(QDir(drive).filePath(QStringLiteral("INFO_UF2.TXT")));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return flasher::parse_uf2_drive_info(file.read(kLongestInfo).toStdString());
}

QString recovery() {
  return QObject::tr(
      "Connect BOOT0 to 3.3 V, reset the chip and try again: its boot loader cannot be erased, so it can always be "
      "written anew.");
}

}  // namespace

// The stream that cancel() may end; both threads know it.
struct FlashService::Shared {
  std::mutex mutex;
  transport::ByteStream* stream = nullptr;
  std::atomic<bool> cancelled{false};
  qint64 told = 0;
};

FlashService::FlashService(QObject* parent) : QObject(parent), shared_(std::make_shared<Shared>()) {
  pool_.setMaxThreadCount(1);
}

FlashService::~FlashService() {
  cancel();
  pool_.waitForDone(kThreadEndsMs);
}

void FlashService::cancel() {
  std::lock_guard lock(shared_->mutex);
  shared_->cancelled = true;
  if (shared_->stream != nullptr) shared_->stream->cancel();
}

QStringList FlashService::uf2Drives() {
  QStringList drives;
  for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
    bool is_fat = volume.fileSystemType().contains("fat");
    if (is_fat && QFile::exists(volume.rootPath() + "/INFO_UF2.TXT")) drives.append(volume.rootPath());
  }
  return drives;
}

void FlashService::inspect(const QString& image) {
  pool_.start([this, image] {
    ImageFacts facts;
    if (QFileInfo(image).size() > kLargestImage) {
      facts.text = tr("%1 is too large for firmware.").arg(image);
    } else {
      flasher::LoadOptions options;
      options.bin_address = flasher::kStm32FlashBase;
      auto loaded = flasher::load_image(image.toStdString(), options);
      facts.ok = loaded.ok();
      facts.isUf2 = loaded.ok() && loaded->format == flasher::ImageFormat::kUf2;
      facts.text = loaded.ok() ? tr("Format: %1").arg(QLatin1String(flasher::image_format_name(loaded->format))) +
                                     '\n' + text(flasher::describe_image(loaded->image)).trimmed()
                               : text(loaded.error().message);
    }
    QMetaObject::invokeMethod(this, [this, image, facts] { Q_EMIT inspected(image, facts); });
  });
}

void FlashService::tell(const QString& what, qint64 done, qint64 total, bool safe) {
  qint64 now = QDateTime::currentMSecsSinceEpoch();
  if (done != 0 && now - shared_->told < kTellEveryMs) return;
  shared_->told = now;
  QMetaObject::invokeMethod(this, [this, what, done, total, safe] { Q_EMIT progress(what, done, total, safe); });
}

void FlashService::flash(const FlashJob& job) {
  if (busy_) return;
  busy_ = true;
  shared_->cancelled = false;
  pool_.start([this, job] {
    bool ok = false;
    QString outcome = job.way == FlashJob::Way::kUf2Drive ? copyUf2(job, &ok) : flashStm32(job, &ok);
    QMetaObject::invokeMethod(this, [this, ok, outcome] {
      busy_ = false;
      Q_EMIT finished(ok, outcome);
    });
  });
}

QString FlashService::flashStm32(const FlashJob& job, bool* ok) {
  flasher::LoadOptions load;
  load.bin_address = flasher::kStm32FlashBase;
  auto image = flasher::load_image(job.image.toStdString(), load);
  if (!image.ok()) return text(image.error().message);
  if (isForNoStm32(image->image))
    return tr("%1 is made for %2, which is no STM32 chip. Nothing was written: choose the UF2 drive above, or the file "
              "for your STM32.")
        .arg(QFileInfo(job.image).fileName(), familyOf(image->image));
  transport::LineSettings line;
  line.parity = transport::Parity::kEven;
  line.baud = 115200;
  auto endpoint = transport::resolve_device(job.target.toStdString());
  if (!endpoint.ok()) return text(endpoint.error().message);
  auto stream = transport::open_endpoint(*endpoint, line);
  if (!stream.ok()) return text(stream.error().message);
  {
    std::lock_guard lock(shared_->mutex);
    shared_->stream = stream->get();
  }
  auto done = [this](const QString& said) {
    std::lock_guard lock(shared_->mutex);
    shared_->stream = nullptr;
    return said;
  };
  flasher::Stm32UartProgrammer programmer(**stream);
  auto told = [this](Phase phase, uint64_t at, uint64_t all) {
    bool safe = phase == Phase::kProbe || phase == Phase::kRead;
    tell(phaseText(phase), static_cast<qint64>(at), static_cast<qint64>(all), safe);
  };
  auto chip = programmer.probe();
  if (!chip.ok()) return done(text(chip.error().message));
  if (image->image.uf2_family && !flasher::uf2_family_fits(*image->image.uf2_family, chip->family))
    return done(
        tr("%1 is made for %2, and this chip is a %3. Nothing was written: choose the file that is made for %4.")
            .arg(QFileInfo(job.image).fileName(), familyOf(image->image), text(chip->name), text(chip->family)));
  if (!job.backup.isEmpty()) {
    auto old = flasher::read_flash(programmer, *chip, chip->flash.base(), chip->flash.size(), told);
    if (!old.ok())
      return done(
          tr("The chip's contents could not be saved, so nothing was written: %1").arg(text(old.error().message)));
    auto format = flasher::image_format_of_name(job.backup.toStdString()).value_or(flasher::ImageFormat::kBin);
    auto saved = flasher::save_image(job.backup.toStdString(), *old, format);
    if (!saved.ok()) return done(tr("Nothing was written: %1").arg(text(saved.error().message)));
  }
  flasher::FlashOptions options;
  options.erase_all = job.eraseAll;
  options.after = job.startAfter ? flasher::AfterFlash::kGo : flasher::AfterFlash::kStay;
  flasher::FlashReport report = flasher::flash_image(programmer, image->image, options, told);
  *ok = report.ok();
  if (report.ok())
    return done(tr("%1: %2 written, read back and right.%3")
                    .arg(text(report.chip.name), text(flasher::size_text(report.bytes_verified)),
                         report.state == flasher::ChipState::kStarted ? tr(" The program runs.") : QString()));
  QString said = text(report.error->message);
  QString how = text(report.state_text());
  bool changed = report.state != flasher::ChipState::kUntouched;
  return done(said + (said.endsWith('.') ? " " : ". ") + how + (changed ? '\n' + recovery() : QString()));
}

// The board writes what it gets and starts it; the drive is gone then.
QString FlashService::copyUf2(const FlashJob& job, bool* ok) {
  auto image = flasher::load_image(job.image.toStdString());
  if (!image.ok()) return text(image.error().message);
  if (image->format != flasher::ImageFormat::kUf2)
    return tr("%1 is no UF2 file, and such a drive takes no other.").arg(job.image);
  if (!QFileInfo(job.target).isDir())
    return tr("The drive %1 is not there. Hold the board's BOOT button while you plug it in.").arg(job.target);
  const flasher::Uf2DriveInfo board = boardOfDrive(job.target);
  const std::string chip = flasher::uf2_chip_of(board);
  if (image->image.uf2_family && !flasher::uf2_family_fits(*image->image.uf2_family, chip))
    return tr("%1 is made for %2, and the board on %3 is a %4. Nothing was written: choose the file that is made for "
              "%5.")
        .arg(QFileInfo(job.image).fileName(), familyOf(image->image), job.target,
             text(board.model.empty() ? board.board_id : board.model), text(chip));
  QFile source(job.image), target(QDir(job.target).filePath(QFileInfo(job.image).fileName()));
  if (!source.open(QIODevice::ReadOnly)) return tr("%1 cannot be read: %2").arg(job.image, source.errorString());
  if (!target.open(QIODevice::WriteOnly)) return tr("%1 cannot be written: %2").arg(job.target, target.errorString());
  QString again = tr("Plug the board in again with its BOOT button held, and repeat.");
  for (qint64 at = 0; !source.atEnd();) {
    if (shared_->cancelled) {
      target.remove();
      return tr("Cancelled. %1").arg(again);
    }
    QByteArray piece = source.read(kUf2Piece);
    tell(tr("Copying to the board"), at, source.size(), false);
    if (target.write(piece) != piece.size() || !target.flush())
      return tr("The board took %1 of %2 bytes, then: %3. %4")
          .arg(at)
          .arg(source.size())
          .arg(target.errorString(), again);
    at += piece.size();
  }
  target.close();
  *ok = true;
  return tr("%1 is on the board, which starts it by itself.").arg(QFileInfo(job.image).fileName());
}

}  // namespace adder::app
