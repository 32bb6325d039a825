// What is wrong with a source text, told by programs that read it from their standard input: Adder's compiler
// (`adder-cross --check`) and, once that has no complaint, a linter where one is installed (ruff, pyflakes). Runs
// beside the UI thread, which only starts them and reads their lines. Invariant: of several requests the newest is
// answered, and each answer is about the text of one request.
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>
#include <optional>

namespace adder::app {

struct Diagnostic {
  enum class Level { kError, kWarning };
  Level level = Level::kError;
  int line = 0, column = 0;        // 1-based, in characters; column 0: unknown
  int endLine = 0, endColumn = 0;  // exclusive; 0: unknown
  QString message;                 // "SyntaxError: invalid syntax"
  bool operator==(const Diagnostic&) const = default;
};

// "x.py:3:5-3:9: SyntaxError: invalid syntax", with which adder-cross ends; nothing for other lines.
std::optional<Diagnostic> readCompilerLine(const QString& line);
// "x.py:3:5: 'os' imported but unused", of ruff and pyflakes.
std::optional<Diagnostic> readLinterLine(const QString& line);

// A program with its arguments; empty: there is none.
struct CheckProgram {
  QString path;
  QStringList arguments;
};
CheckProgram findCompiler();  // beside this program, else on the PATH
CheckProgram findLinter();

class SourceCheck : public QObject {
  Q_OBJECT
public:
  explicit SourceCheck(CheckProgram compiler = findCompiler(), CheckProgram linter = findLinter(),
                       QObject* parent = nullptr);
  ~SourceCheck() override;

  // A linter costs more than the compiler: it is left out where `lint` is false.
  void check(const QString& source, bool lint = true);

signals:
  void checked(const QList<adder::app::Diagnostic>& found);

private:
  enum class Stage { kIdle, kCompiler, kLinter };
  void start(Stage stage);
  void finished();
  void finish(const QList<Diagnostic>& found);

  CheckProgram compiler_, linter_;
  QProcess process_;
  QTimer limit_;
  Stage stage_ = Stage::kIdle;
  QByteArray source_;
  std::optional<QByteArray> waiting_;
  bool lint_ = true;  // of the newest request
};

}  // namespace adder::app
