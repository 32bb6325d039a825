// See source_check.h.
#include "app/services/source_check.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace adder::app {

namespace {

constexpr int kLimitMs = 10'000;  // a program that takes longer has nothing to say about what is being typed
constexpr int kMostDiagnostics = 200;

}  // namespace

std::optional<Diagnostic> readCompilerLine(const QString& line) {
  static const QRegularExpression form(QStringLiteral("^.*?:(\\d+):(\\d+)-(\\d+):(\\d+): (\\w+: .*)$"));
  QRegularExpressionMatch match = form.match(line);
  if (!match.hasMatch()) return std::nullopt;
  Diagnostic found;
  found.line = match.captured(1).toInt();
  found.column = match.captured(2).toInt();
  found.endLine = match.captured(3).toInt();
  found.endColumn = match.captured(4).toInt();
  found.message = match.captured(5);
  return found;
}

std::optional<Diagnostic> readLinterLine(const QString& line) {
  static const QRegularExpression form(QStringLiteral("^.*?:(\\d+):(?:(\\d+):?)? (.*)$"));
  QRegularExpressionMatch match = form.match(line);
  if (!match.hasMatch()) return std::nullopt;
  Diagnostic found;
  found.level = Diagnostic::Level::kWarning;
  found.line = match.captured(1).toInt();
  found.column = match.captured(2).toInt();
  found.message = match.captured(3);
  return found;
}

CheckProgram findCompiler() {
  QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/adder-cross");
  QString path =
      QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(QStringLiteral("adder-cross"));
  return {path, {QStringLiteral("--check"), QStringLiteral("-")}};
}

CheckProgram findLinter() {
  struct Row {
    const char* name;
    QStringList arguments;
  };
  static const Row rows[] = {
      {"ruff", {"check", "--quiet", "--output-format=concise", "--stdin-filename=source.py", "-"}},
      {"pyflakes3", {}},
      {"pyflakes", {}}};
  for (const Row& row : rows) {
    QString path = QStandardPaths::findExecutable(QLatin1String(row.name));
    if (!path.isEmpty()) return {path, row.arguments};
  }
  return {};
}

SourceCheck::SourceCheck(CheckProgram compiler, CheckProgram linter, QObject* parent)
    : QObject(parent), compiler_(std::move(compiler)), linter_(std::move(linter)) {
  connect(&process_, &QProcess::finished, this, &SourceCheck::finished);
  // Without the program there is nothing to tell; what does not compile shows when it is run.
  connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) finish({});
  });
  process_.setStandardErrorFile(QProcess::nullDevice());
  limit_.setSingleShot(true);
  limit_.setInterval(kLimitMs);
  connect(&limit_, &QTimer::timeout, &process_, &QProcess::kill);
}

SourceCheck::~SourceCheck() {
  process_.disconnect(this);
  if (process_.state() == QProcess::NotRunning) return;
  process_.kill();
  process_.waitForFinished();  // killed: at once
}

void SourceCheck::check(const QString& source, bool lint) {
  lint_ = lint;
  waiting_ = source.toUtf8();
  if (stage_ != Stage::kIdle) return;
  source_ = *std::exchange(waiting_, std::nullopt);
  start(Stage::kCompiler);
}

void SourceCheck::start(Stage stage) {
  const CheckProgram& program = stage == Stage::kCompiler ? compiler_ : linter_;
  stage_ = stage;
  if (program.path.isEmpty()) return stage == Stage::kCompiler && lint_ ? start(Stage::kLinter) : finish({});
  process_.start(program.path, program.arguments);
  process_.write(source_);
  process_.closeWriteChannel();
  limit_.start();
}

void SourceCheck::finished() {
  limit_.stop();
  QList<Diagnostic> found;
  const QString output = QString::fromUtf8(process_.readAllStandardOutput());
  for (const QString& line : output.split('\n', Qt::SkipEmptyParts)) {
    std::optional<Diagnostic> one = stage_ == Stage::kCompiler ? readCompilerLine(line) : readLinterLine(line);
    if (one && found.size() < kMostDiagnostics) found.append(*one);
  }
  if (stage_ == Stage::kCompiler && found.isEmpty() && !waiting_ && lint_) return start(Stage::kLinter);
  finish(found);
}

void SourceCheck::finish(const QList<Diagnostic>& found) {
  stage_ = Stage::kIdle;
  if (!waiting_) return Q_EMIT checked(found);
  source_ = *std::exchange(waiting_, std::nullopt);
  start(Stage::kCompiler);
}

}  // namespace adder::app
