// Firmware onto a board: which way, which port or drive, which file and what it holds, whether what is there is saved
// first. While the chip is being changed there is no Cancel; a failure says how the chip is left and what to do.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include "app/services/flash_service.h"
#include "app/services/port_service.h"

namespace adder::app {

class ThemeManager;

class FlashDialog : public QDialog {
  Q_OBJECT
public:
  explicit FlashDialog(const ThemeManager& themes, QWidget* parent = nullptr);

  void setImage(const QString& path);
  void setTarget(FlashJob::Way way, const QString& target);

signals:
  // The port is needed here: whoever has it open lets it go.
  void portWanted(const QString& port);

protected:
  void reject() override;

private:
  FlashJob::Way way() const { return static_cast<FlashJob::Way>(way_->currentIndex()); }
  void fillTargets();
  void chooseImage();
  void start();
  void update();
  void finish(bool ok, const QString& text);

  const ThemeManager& themes_;
  FlashService service_;
  PortService ports_;
  QComboBox *way_, *target_;
  QLineEdit* image_;
  QLabel *facts_, *advice_, *outcome_;
  QCheckBox *backup_, *erase_all_;
  QProgressBar* bar_;
  QPushButton *flash_, *cancel_, *close_;
  bool image_ok_ = false, safe_ = true;
};

}  // namespace adder::app
