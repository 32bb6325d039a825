// The flash dialog against the model of an STM32 boot loader that stm32flash drives too, on a pty, and against a folder
// that stands for a UF2 drive: facts of the image, the copy of what was there, success, and what a failure says.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "app/ui/flash_dialog.h"
#include "app/ui/theme.h"
#include "flasher/image_file.h"
#include "tests/flasher/model_stream.h"

using namespace adder::app;
namespace flasher = adder::flasher;

class FlashTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  // Copies of what was on a chip go into a folder of this run.
  void initTestCase() { qputenv("XDG_DATA_HOME", folder_.filePath("data").toLocal8Bit()); }
  void flashesAnStm32();
  void saysHowToRecover();
  void copiesUf2ToADrive();
  void refusesAUf2ForAnotherBoard();
  void refusesAUf2ForAnotherChip();
  void saysWhatIsWrongWithAFile();

private:
  QString write(const QString& name, flasher::ImageFormat format, std::optional<uint32_t> family = {}) {
    flasher::ImageBuilder builder("offset");
    flasher::Bytes bytes(3000);
    for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<uint8_t>(i * 7 + i / 256);
    if (!builder.add(0x08000000, bytes, 0).ok()) qFatal("no image");
    auto image = builder.build();
    QString path = folder_.filePath(name);
    if (image.ok()) image->uf2_family = family;
    if (!image.ok() || !flasher::save_image(path.toStdString(), *image, format).ok()) qFatal("cannot write");
    return path;
  }
  template <class T>
  T* part(FlashDialog& dialog, const char* name) {
    return dialog.findChild<T*>(name);
  }
  void show(FlashDialog& dialog, FlashJob::Way way, const QString& target, const QString& image) {
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.setTarget(way, target);
    dialog.setImage(image);
  }

  QTemporaryDir folder_;
  ThemeManager themes_;
};

void FlashTest::flashesAnStm32() {
  QString link = folder_.filePath("board");
  adder::test::ModelPty device(link.toStdString());
  QVERIFY(device.error().empty());
  FlashDialog dialog(themes_);
  show(dialog, FlashJob::Way::kStm32Serial, link, write("fw.hex", flasher::ImageFormat::kIntelHex));
  auto* start = part<QPushButton>(dialog, "flashStart");
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QVERIFY2(part<QLabel>(dialog, "flashFacts")->text().contains("0x08000000"),
           qPrintable(part<QLabel>(dialog, "flashFacts")->text()));
  QTest::mouseClick(start, Qt::LeftButton);
  auto* outcome = part<QLabel>(dialog, "flashOutcome");
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("read back and right"), qPrintable(outcome->text()), 60'000);
  QString saved = part<QCheckBox>(dialog, "flashBackup")->toolTip();
  QCOMPARE(QFileInfo(saved).size(), 0x10000);
  device.stop();
  QCOMPARE(device.model().flash()[1], uint8_t{7});
  QFile::remove(saved);
}

void FlashTest::saysHowToRecover() {
  QString link = folder_.filePath("gone");
  adder::test::Stm32Faults faults;
  faults.vanish_after = 3000;
  adder::test::ModelPty device(link.toStdString(), {}, faults);
  FlashDialog dialog(themes_);
  show(dialog, FlashJob::Way::kStm32Serial, link, write("fw.bin", flasher::ImageFormat::kBin));
  part<QCheckBox>(dialog, "flashBackup")->setChecked(false);
  auto* start = part<QPushButton>(dialog, "flashStart");
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QTest::mouseClick(start, Qt::LeftButton);
  auto* outcome = part<QLabel>(dialog, "flashOutcome");
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("BOOT0"), qPrintable(outcome->text()), 60'000);
  QVERIFY2(outcome->text().contains("incomplete"), qPrintable(outcome->text()));
}

void FlashTest::copiesUf2ToADrive() {
  QDir(folder_.path()).mkdir("drive");
  FlashDialog dialog(themes_);
  QString image = write("fw.uf2", flasher::ImageFormat::kUf2);
  show(dialog, FlashJob::Way::kUf2Drive, folder_.filePath("drive"), image);
  auto* start = part<QPushButton>(dialog, "flashStart");
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QTest::mouseClick(start, Qt::LeftButton);
  auto* outcome = part<QLabel>(dialog, "flashOutcome");
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("is on the board"), qPrintable(outcome->text()), 60'000);
  QFile one(image), other(folder_.filePath("drive/fw.uf2"));
  QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
  QCOMPARE(one.readAll(), other.readAll());
}

namespace {
constexpr uint32_t kRp2040 = 0xE48BFF56, kRp2350 = 0xE48BFF59, kStm32F4 = 0x57755A57, kStm32F1 = 0x5EE21072;
}

void FlashTest::refusesAUf2ForAnotherBoard() {
  QDir drive(folder_.filePath("rp2350"));
  QVERIFY(drive.mkpath("."));
  QFile info(drive.filePath("INFO_UF2.TXT"));
  QVERIFY(info.open(QIODevice::WriteOnly));
  info.write("UF2 Bootloader v1.0\r\nModel: Raspberry Pi RP2350\r\nBoard-ID: RP2350\r\n");
  info.close();
  FlashDialog dialog(themes_);
  show(dialog, FlashJob::Way::kUf2Drive, drive.path(), write("pico.uf2", flasher::ImageFormat::kUf2, kRp2040));
  auto* start = part<QPushButton>(dialog, "flashStart");
  auto* outcome = part<QLabel>(dialog, "flashOutcome");
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("Nothing was written"), qPrintable(outcome->text()), 60'000);
  QVERIFY2(outcome->text().contains("pico.uf2 is made for RP2040") && outcome->text().contains("Raspberry Pi RP2350") &&
               outcome->text().contains("made for RP2350"),
           qPrintable(outcome->text()));
  QCOMPARE(drive.entryList(QDir::Files), QStringList{"INFO_UF2.TXT"});
  // The right one is taken.
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  dialog.setImage(write("pico2.uf2", flasher::ImageFormat::kUf2, kRp2350));
  QVERIFY(!start->isEnabled());  // until it has been looked at
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("is on the board"), qPrintable(outcome->text()), 60'000);
  QVERIFY(drive.exists("pico2.uf2"));
}

// Before what is on the chip is saved, and, where no STM32 has the family, before the port is opened.
void FlashTest::refusesAUf2ForAnotherChip() {
  FlashDialog dialog(themes_);
  show(dialog, FlashJob::Way::kStm32Serial, "/dev/nowhere", write("pico.uf2", flasher::ImageFormat::kUf2, kRp2040));
  auto* start = part<QPushButton>(dialog, "flashStart");
  auto* outcome = part<QLabel>(dialog, "flashOutcome");
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("no STM32"), qPrintable(outcome->text()), 60'000);
  QVERIFY2(outcome->text().contains("choose the UF2 drive"), qPrintable(outcome->text()));

  QString link = folder_.filePath("f1");
  adder::test::ModelPty device(link.toStdString());  // of the F1 family
  QVERIFY(device.error().empty());
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  dialog.setTarget(FlashJob::Way::kStm32Serial, link);
  dialog.setImage(write("f4.uf2", flasher::ImageFormat::kUf2, kStm32F4));
  QVERIFY(!start->isEnabled());
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("f4.uf2 is made for STM32F4"), qPrintable(outcome->text()),
                            60'000);
  QVERIFY2(outcome->text().contains("made for STM32F1"), qPrintable(outcome->text()));
  QString saved = part<QCheckBox>(dialog, "flashBackup")->toolTip();
  QVERIFY(!saved.isEmpty() && !QFileInfo::exists(saved));
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  dialog.setImage(write("f1.uf2", flasher::ImageFormat::kUf2, kStm32F1));
  QVERIFY(!start->isEnabled());
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains("read back and right"), qPrintable(outcome->text()), 60'000);
  device.stop();
  QCOMPARE(device.model().flash()[1], uint8_t{7});
  QFile::remove(part<QCheckBox>(dialog, "flashBackup")->toolTip());
}

void FlashTest::saysWhatIsWrongWithAFile() {
  QFile file(folder_.filePath("bad.hex"));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(":00\n") == 4);
  file.close();
  FlashDialog dialog(themes_);
  show(dialog, FlashJob::Way::kStm32Serial, "/dev/nowhere", file.fileName());
  QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "flashFacts")->text().contains("line 1"), 30'000);
  QVERIFY(!part<QPushButton>(dialog, "flashStart")->isEnabled());
}

QTEST_MAIN(FlashTest)
#include "flash_test.moc"
