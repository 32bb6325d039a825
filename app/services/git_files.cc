// See git_files.h.
#include "app/services/git_files.h"

#include <QProcess>
#include <QStandardPaths>

namespace adder::app {

namespace {
constexpr int kPatienceMs = 10'000, kStepMs = 50;
}

std::optional<GitFiles> GitFiles::of(const QString& folder, const std::function<bool()>& is_cancelled) {
  QString git = QStandardPaths::findExecutable(QStringLiteral("git"));
  if (git.isEmpty()) return std::nullopt;
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"}) environment.remove(QLatin1String(name));
  environment.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
  process.setProcessEnvironment(environment);
  process.setWorkingDirectory(folder);
  process.setStandardErrorFile(QProcess::nullDevice());
  // No program that the repository names is to be run.
  process.start(git, {"-c", "core.fsmonitor=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard"},
                QIODevice::ReadOnly);
  for (int waited = 0; !process.waitForFinished(kStepMs); waited += kStepMs) {
    if (process.state() == QProcess::NotRunning || is_cancelled() || waited >= kPatienceMs) {
      process.kill();
      process.waitForFinished(kPatienceMs);
      return std::nullopt;
    }
  }
  if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) return std::nullopt;
  GitFiles found;
  const QList<QByteArray> paths = process.readAllStandardOutput().split('\0');
  for (const QByteArray& each : paths) {
    QString path = QString::fromUtf8(each);
    if (path.endsWith('/')) path.chop(1);
    if (path.isEmpty()) continue;
    found.files_.insert(path);
    for (qsizetype slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (found.directories_.contains(path.left(slash))) break;
      found.directories_.insert(path.left(slash));
    }
  }
  if (found.files_.isEmpty()) return std::nullopt;
  return found;
}

bool GitFiles::isInModule(const QString& path) const {
  for (qsizetype slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
    if (files_.contains(path.left(slash))) return true;
  }
  return false;
}

}  // namespace adder::app
