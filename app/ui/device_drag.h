// Files of the device for other programs: what is dragged out of its tree is offered as file addresses too, of copies
// in a folder of this run, which goes when the run ends. Nothing is fetched while the drag stays in the window; once it
// leaves, the copies are made beside the UI thread. Who asks for the addresses before that is done waits, for a while,
// and the window lives on meanwhile. What comes too late for a drop is kept for the next drag of the same files.
#pragma once

#include <QDrag>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>
#include <memory>

namespace adder::app {

class FileService;

class DeviceDrag : public QObject {
  Q_OBJECT
public:
  explicit DeviceDrag(FileService& files, QObject* parent = nullptr);

public slots:
  // A drag that has paths of the device begins: its data are exchanged for data with addresses.
  void begin(QDrag* drag);

signals:
  void said(const QString& text);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  class Data;
  // `then` gets the copies, or nothing when it did not work; what went wrong, FileService tells.
  void fetch(const QStringList& paths, std::function<void(const QStringList& copies)> then);
  void keep(const QStringList& paths, const QStringList& copies);

  FileService& files_;
  std::unique_ptr<QTemporaryDir> folder_;
  int count_ = 0;
  QPointer<Data> data_;  // of the drag under way
  QStringList kept_paths_, kept_copies_;
};

}  // namespace adder::app
