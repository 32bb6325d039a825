// See formatter.h.
#include "app/services/formatter.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace adder::app {

namespace {
constexpr int kLimitMs = 20'000;
}

CheckProgram findFormatter() {
  QString ruff = QStandardPaths::findExecutable(QStringLiteral("ruff"));
  if (!ruff.isEmpty()) return {ruff, {"format", "--quiet", "--stdin-filename=source.py", "-"}};
  QString black = QStandardPaths::findExecutable(QStringLiteral("black"));
  if (!black.isEmpty()) return {black, {"--quiet", "-"}};
  return {};
}

Formatter::Formatter(CheckProgram program, QObject* parent) : QObject(parent), program_(std::move(program)) {
  limit_.setSingleShot(true);
  limit_.setInterval(kLimitMs);
  connect(&process_, &QProcess::finished, this, &Formatter::finished);
  connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) fail(process_.errorString());
  });
  connect(&limit_, &QTimer::timeout, this, [this] {
    timed_out_ = true;
    process_.kill();
  });
}

Formatter::~Formatter() {
  process_.disconnect(this);
  if (process_.state() == QProcess::NotRunning) return;
  process_.kill();
  process_.waitForFinished();  // killed: at once
}

void Formatter::format(const QString& source) {
  if (busy_) return;
  if (!isThere()) return Q_EMIT failed(tr("Install ruff or black, for example with: apt install black"));
  busy_ = true;
  timed_out_ = false;
  limit_.start();
  process_.start(program_.path, program_.arguments);
  process_.write(source.toUtf8());
  process_.closeWriteChannel();
}

void Formatter::fail(const QString& why) {
  limit_.stop();
  busy_ = false;
  Q_EMIT failed(why);
}

void Formatter::finished(int status, QProcess::ExitStatus how) {
  limit_.stop();
  QString name = QFileInfo(program_.path).fileName();
  if (timed_out_) return fail(tr("%1 did not end.").arg(name));
  QString told = QString::fromUtf8(process_.readAllStandardError()).trimmed();
  if (how != QProcess::NormalExit || status != 0) {
    QString last = told.section('\n', -1).trimmed();
    return fail(last.isEmpty() ? tr("%1 ended with status %2.").arg(name).arg(status) : last);
  }
  QString text = QString::fromUtf8(process_.readAllStandardOutput());
  busy_ = false;
  Q_EMIT formatted(text);
}

}  // namespace adder::app
