// Firmware onto a chip, through the same code as `adderctl flash`: what an image file holds, a copy of what is on the
// chip first, writing, reading back; or a UF2 file onto the drive that a board in its boot loader shows. One thread of
// its own does it, one job at a time; slots return at once. Invariant: finished(true, …) is said of nothing that was
// not read back, but for a UF2 drive, which cannot be read.
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <memory>

namespace adder::app {

struct FlashJob {
  enum class Way { kStm32Serial, kUf2Drive };
  Way way = Way::kStm32Serial;
  QString target;  // a port, or the drive's folder
  QString image;   // the file
  QString backup;  // where what is on the chip goes first; empty: nowhere
  bool eraseAll = false;
  bool startAfter = true;
};

struct ImageFacts {
  bool ok = false;
  bool isUf2 = false;
  QString text;  // several lines: format, sizes, addresses, family; or what is wrong with it
};

class FlashService : public QObject {
  Q_OBJECT
public:
  explicit FlashService(QObject* parent = nullptr);
  ~FlashService() override;

  bool isBusy() const { return busy_; }
  // Folders with an INFO_UF2.TXT where drives are mounted.
  static QStringList uf2Drives();

public slots:
  void inspect(const QString& image);
  void flash(const adder::app::FlashJob& job);
  void cancel();

signals:
  void inspected(const QString& image, const adder::app::ImageFacts& facts);
  // safeToCancel: the chip is as it was, so far.
  void progress(const QString& what, qint64 done, qint64 total, bool safeToCancel);
  // For people: what was done; or what failed, how the chip is left, and what to do.
  void finished(bool ok, const QString& text);

private:
  struct Shared;
  QString flashStm32(const FlashJob& job, bool* ok);
  QString copyUf2(const FlashJob& job, bool* ok);
  void tell(const QString& what, qint64 done, qint64 total, bool safe);

  std::shared_ptr<Shared> shared_;
  QThreadPool pool_;
  bool busy_ = false;
};

}  // namespace adder::app
