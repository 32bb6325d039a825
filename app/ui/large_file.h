// Opens a file of some megabytes while the window lives on: it is read and judged on a thread, and goes into its editor
// in slices, each in a turn of the event loop of its own. The editor is seen by nobody before it is complete.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <thread>

#include "app/services/text_file.h"

namespace adder::app {

class CodeEditor;
class ThemeManager;

// Worth it: from a megabyte on, as far as it can be opened at all.
bool isLargeFile(const QString& path);

class LargeFile : public QObject {
  Q_OBJECT
public:
  LargeFile(const ThemeManager& themes, const QString& path, QObject* parent);
  ~LargeFile() override;

signals:
  // The receiver owns the editor.
  void complete(CodeEditor* editor);
  void failed(const QString& trouble);

private:
  void take(const TextFile& file);
  void addSlice();

  const ThemeManager& themes_;
  QByteArray bytes_;
  qsizetype left_ = 0;
  std::unique_ptr<CodeEditor> editor_;
  QTimer next_;
  std::thread reader_;
};

}  // namespace adder::app
