// See device_drag.h.
#include "app/ui/device_drag.h"

#include <QApplication>
#include <QDir>
#include <QDrag>
#include <QEventLoop>
#include <QMimeData>
#include <QTimer>
#include <QUrl>

#include "app/models/device_tree_model.h"
#include "app/services/file_service.h"

namespace adder::app {

namespace {
// Longer than any program waits for what was dropped on it.
constexpr int kPatienceMs = 30'000;

QString addressType() { return QStringLiteral("text/uri-list"); }
}  // namespace

// Has a type that it can name at once and give later. Invariant: while somebody waits in retrieveData() it is not
// deleted, though the other program may end the drag meanwhile.
class DeviceDrag::Data : public QMimeData {
public:
  Data(DeviceDrag* desk, QDrag* drag, const QByteArray& paths)
      : desk_(desk), drag_(drag), paths_(QString::fromUtf8(paths).split('\n', Qt::SkipEmptyParts)) {
    setData(DeviceTreeModel::kMimeType, paths);
    setText(QString::fromUtf8(paths));
    drag->installEventFilter(this);
  }

  void fetch() {
    if (state_ != State::kNotYet || desk_ == nullptr) return;
    state_ = State::kUnderWay;
    desk_->fetch(paths_,
                 [self = QPointer(this), desk = desk_, paths = paths_, late = late_](const QStringList& copies) {
                   if (*late && desk != nullptr) return desk->keep(paths, copies);
                   if (self != nullptr) self->take(copies);
                 });
  }

  bool hasFormat(const QString& type) const override { return type == addressType() || QMimeData::hasFormat(type); }
  QStringList formats() const override { return QStringList(addressType()) + QMimeData::formats(); }

protected:
  QVariant retrieveData(const QString& type, QMetaType wanted) const override {
    if (type != addressType()) return QMimeData::retrieveData(type, wanted);
    const_cast<Data*>(this)->await();
    return addresses_.isEmpty() ? QVariant() : QVariant(addresses_);
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched != drag_ || event->type() != QEvent::DeferredDelete || waiting_.isEmpty()) return false;
    is_to_go_ = true;
    return true;
  }

private:
  void take(const QStringList& copies) {
    state_ = State::kHere;
    for (const QString& copy : copies) addresses_.append(QUrl::fromLocalFile(copy));
    for (QEventLoop* loop : waiting_) loop->quit();
  }

  void await() {
    fetch();
    if (state_ != State::kUnderWay) return;
    QEventLoop loop;
    waiting_.append(&loop);
    QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
    loop.exec();
    waiting_.removeOne(&loop);
    if (state_ == State::kUnderWay) *late_ = true;
    if (is_to_go_ && waiting_.isEmpty()) QTimer::singleShot(0, qApp, [drag = drag_] { delete drag.data(); });
  }

  enum class State { kNotYet, kUnderWay, kHere } state_ = State::kNotYet;
  QPointer<DeviceDrag> desk_;
  QPointer<QDrag> drag_;
  QStringList paths_;
  QVariantList addresses_;
  QList<QEventLoop*> waiting_;
  std::shared_ptr<bool> late_ = std::make_shared<bool>(false);  // who asked has gone without an answer
  bool is_to_go_ = false;
};

DeviceDrag::DeviceDrag(FileService& files, QObject* parent) : QObject(parent), files_(files) {}

void DeviceDrag::begin(QDrag* drag) {
  data_ = new Data(this, drag, drag->mimeData()->data(DeviceTreeModel::kMimeType));
  drag->setMimeData(data_);
  qApp->installEventFilter(this);
  connect(drag, &QObject::destroyed, this, [this] { qApp->removeEventFilter(this); });
}

// The drag has left the window.
bool DeviceDrag::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::DragLeave && watched->isWindowType() && data_ != nullptr)
    QMetaObject::invokeMethod(
        this,
        [data = data_] {
          if (data != nullptr) data->fetch();
        },
        Qt::QueuedConnection);
  return false;
}

void DeviceDrag::fetch(const QStringList& paths, std::function<void(const QStringList&)> then) {
  if (paths == kept_paths_) {
    kept_paths_.clear();
    return then(std::exchange(kept_copies_, {}));
  }
  if (folder_ == nullptr) folder_ = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/adder-drag-XXXXXX");
  const QDir folder(folder_->filePath(QString::number(++count_)));
  if (!folder.mkpath(".")) return then({});
  QStringList copies;
  for (const QString& path : paths)
    copies.append(folder.filePath(path.section('/', -1, -1, QString::SectionSkipEmpty)));
  files_.fetchInto(paths, folder.path(),
                   [copies, then = std::move(then)](bool ok) { then(ok ? copies : QStringList()); });
}

void DeviceDrag::keep(const QStringList& paths, const QStringList& copies) {
  if (copies.isEmpty()) return;
  kept_paths_ = paths;
  kept_copies_ = copies;
  Q_EMIT said(tr("The files came too late for the drop. Drag them once more: they are here now."));
}

}  // namespace adder::app
