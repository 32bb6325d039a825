// See large_file.h.
#include "app/ui/large_file.h"

#include <QFileInfo>

#include "app/ui/code_editor.h"

namespace adder::app {

namespace {
constexpr qsizetype kSlice = 1024 * 1024;  // bytes; three or four milliseconds
}

bool isLargeFile(const QString& path) {
  const qint64 size = QFileInfo(path).size();
  return size >= kSlice && size <= kLargestTextFile;
}

LargeFile::LargeFile(const ThemeManager& themes, const QString& path, QObject* parent)
    : QObject(parent), themes_(themes) {
  connect(&next_, &QTimer::timeout, this, &LargeFile::addSlice);
  reader_ = std::thread([this, path] {
    TextFile file = readTextFile(path);
    QMetaObject::invokeMethod(this, [this, file] { take(file); });
  });
}

LargeFile::~LargeFile() { reader_.join(); }

void LargeFile::take(const TextFile& file) {
  if (!file.trouble.isEmpty()) return Q_EMIT failed(file.trouble);
  bytes_ = file.bytes;
  left_ = bytes_.size();
  editor_ = std::make_unique<CodeEditor>(themes_);
  next_.start(0);
}

void LargeFile::addSlice() {
  if (left_ == bytes_.size()) editor_->startContent(bytes_);
  left_ = editor_->addContent(bytes_, left_, kSlice);
  if (left_ > 0) return;
  next_.stop();
  editor_->finishContent();
  Q_EMIT complete(editor_.release());
}

}  // namespace adder::app
