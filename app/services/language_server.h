// A language server for Python (pylsp) as a helper for completion, hover, call tips, definitions, renaming and
// diagnostics: a program beside this one that may be slow, hang or die. It is started when somebody first asks, and
// again after a crash, at most three times. Invariant: nothing here waits; each question is answered at most once, on
// the UI thread, and never, but for completions, after the text that it was about has changed.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPoint>
#include <QProcess>
#include <functional>
#include <memory>

#include "app/services/code_insight.h"
#include "app/services/lsp_framing.h"
#include "app/services/source_check.h"

namespace adder::app {

CheckProgram findLanguageServer();

struct SourcePlace {
  QString path;
  int line = 0, column = 0;  // 1-based line; 0-based column in UTF-16 units
};

struct FileEdits {
  QString path;
  struct Edit {
    int line = 0, column = 0, endLine = 0, endColumn = 0;  // 0-based, end exclusive
    QString text;
  };
  QList<Edit> edits;
};
// The text with the edits done; they do not overlap.
QString applyEdits(const QString& text, QList<FileEdits::Edit> edits);

class LanguageServer : public QObject {
  Q_OBJECT
public:
  explicit LanguageServer(CheckProgram program = findLanguageServer(), QObject* parent = nullptr);
  ~LanguageServer() override;

  bool isThere() const { return !program_.path.isEmpty(); }
  bool isReady() const { return ready_; }
  int starts() const { return starts_; }
  qint64 processId() const { return process_.processId(); }
  void setEnabled(bool enabled);
  bool isEnabled() const { return enabled_ && isThere(); }
  void setFolder(const QString& folder) { folder_ = folder; }

  // The text of a document as it is now; the first time opens it there. Starts the program when it does not run.
  void update(const QString& path, const QString& text);
  void close(const QString& path);

  using Completions = std::function<void(const QList<Completion>&)>;
  void complete(const SourcePlace& place, Completions answer);
  void hover(const SourcePlace& place, std::function<void(const QString&)> answer);
  void callTip(const SourcePlace& place, std::function<void(const CallTip&)> answer);
  void definition(const SourcePlace& place, std::function<void(const SourcePlace&)> answer);
  void rename(const SourcePlace& place, const QString& name, std::function<void(const QList<FileEdits>&)> answer);

signals:
  void diagnosed(const QString& path, const QList<adder::app::Diagnostic>& found);
  // Too many crashes: it is not started any more.
  void gaveUp();

private:
  struct Document {
    QString text;
    int version = 1;
    bool told = false;
  };
  using Answer = std::function<void(const QJsonValue&)>;
  void start();
  void stopped();
  void read();
  void take(const QJsonObject& message);
  void takeDiagnostics(const QJsonObject& parameters);
  void tell(const QString& path);
  void notify(const QString& method, const QJsonObject& parameters);
  void ask(const QString& method, const SourcePlace& place, QJsonObject parameters, Answer answer);
  void send(const QString& method, const QJsonObject& parameters, Answer answer);

  CheckProgram program_;
  QString folder_;
  QProcess process_;
  LspFraming framing_;
  QHash<QString, Document> documents_;
  QHash<int, Answer> questions_;
  std::function<void()> waiting_;  // the newest question before it was ready
  int next_id_ = 1, starts_ = 0;
  bool enabled_ = true, ready_ = false;
};

}  // namespace adder::app
