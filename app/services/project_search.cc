// See project_search.h.
#include "app/services/project_search.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

#include "app/services/git_files.h"

namespace adder::app {

namespace {

constexpr int kMostMatches = 5000, kMostInFile = 1000, kMostFiles = 50'000, kDeepest = 24;
constexpr qint64 kLargestFile = 4 * 1024 * 1024;  // bytes
constexpr int kBatchMs = 60;

bool isSkipped(const QString& directory) {
  static const QStringList names = {"__pycache__", "node_modules", "venv", "site-packages"};
  return directory.startsWith('.') || names.contains(directory);
}

// Nothing where it is no text.
std::optional<QString> readText(const QString& path) {
  QFile file(path);
  if (file.size() > kLargestFile || !file.open(QIODevice::ReadOnly)) return std::nullopt;
  QByteArray bytes = file.read(kLargestFile + 1);
  if (bytes.left(8192).contains('\0')) return std::nullopt;
  QStringDecoder decode(QStringDecoder::Utf8);
  QString text = decode(bytes);
  if (decode.hasError()) return std::nullopt;
  return text;
}

}  // namespace

bool isIncluded(const QString& relative_path, const QStringList& include) {
  if (include.isEmpty()) return true;
  QString name = relative_path.section('/', -1);
  for (const QString& glob : include) {
    QRegularExpression expression = QRegularExpression::fromWildcard(glob, Qt::CaseInsensitive);
    if (expression.match(glob.contains('/') ? relative_path : name).hasMatch()) return true;
  }
  return false;
}

// One search, on the worker thread.
class ProjectSearch::Walk {
public:
  Walk(ProjectSearch& owner, int number, SearchQuery query, QHash<QString, QString> documents)
      : owner_(owner),
        number_(number),
        query_(std::move(query)),
        documents_(std::move(documents)),
        expression_(expressionOf(query_)) {}

  void run() {
    expression_.optimize();
    batch_timer_.start();
    git_ = GitFiles::of(query_.folder, [this] { return cancelled(); });
    if (expression_.isValid()) walk(QDir(query_.folder).absolutePath(), 0);
    if (cancelled()) summary_.all = false;
    send();
    QMetaObject::invokeMethod(&owner_, [owner = &owner_, number = number_, summary = summary_] {
      if (number != owner->newest_) return;
      owner->searching_ = false;
      Q_EMIT owner->finished(summary);
    });
  }

private:
  bool cancelled() const { return owner_.newest_ != number_; }
  bool full() const { return summary_.matches >= kMostMatches || files_ >= kMostFiles; }

  void walk(const QString& directory, int depth) {
    if (depth > kDeepest) return;
    QStringList directories;
    const QFileInfoList entries =
        QDir(directory).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable, QDir::Name);
    for (const QFileInfo& entry : entries) {
      if (cancelled()) return;
      if (full()) return static_cast<void>(summary_.all = false);
      if (entry.isDir()) {
        if (!entry.isSymLink() && !isSkipped(entry.fileName()) && (!git_ || git_->hasDirectory(below(entry))))
          directories.append(entry.absoluteFilePath());
      } else if (!git_ || git_->hasFile(below(entry))) {
        search(entry.absoluteFilePath());
      }
    }
    for (const QString& each : directories) walk(each, depth + 1);
  }

  QString below(const QFileInfo& entry) const { return QDir(query_.folder).relativeFilePath(entry.absoluteFilePath()); }

  void search(const QString& path) {
    QString relative = QDir(query_.folder).relativeFilePath(path);
    if (!isIncluded(relative, query_.include)) return;
    ++files_;
    auto open = documents_.constFind(path);
    std::optional<QString> text = open != documents_.cend() ? *open : readText(path);
    if (!text) return;
    int room = std::min(kMostInFile, kMostMatches - summary_.matches);
    QList<SearchMatch> matches = matchesIn(*text, expression_, room);
    if (matches.isEmpty()) return;
    if (matches.size() == room) summary_.all = false;
    summary_.matches += static_cast<int>(matches.size());
    ++summary_.files;
    batch_.append({path, matches});
    if (batch_timer_.elapsed() > kBatchMs) send();
  }

  void send() {
    batch_timer_.restart();
    if (batch_.isEmpty()) return;
    QMetaObject::invokeMethod(&owner_, [owner = &owner_, number = number_, files = std::exchange(batch_, {})] {
      if (number == owner->newest_) Q_EMIT owner->found(files);
    });
  }

  ProjectSearch& owner_;
  const int number_;
  const SearchQuery query_;
  const QHash<QString, QString> documents_;
  QRegularExpression expression_;
  std::optional<GitFiles> git_;
  SearchSummary summary_;
  QList<FileMatches> batch_;
  QElapsedTimer batch_timer_;
  int files_ = 0;
};

ProjectSearch::ProjectSearch(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
  pool_.setExpiryTimeout(1000);
}

ProjectSearch::~ProjectSearch() {
  ++newest_;
  pool_.waitForDone();
}

void ProjectSearch::start(const SearchQuery& query, const QHash<QString, QString>& documents) {
  int number = ++newest_;
  searching_ = true;
  pool_.start([this, number, query, documents] { Walk(*this, number, query, documents).run(); });
}

void ProjectSearch::cancel() {
  ++newest_;
  if (!std::exchange(searching_, false)) return;
  Q_EMIT finished({0, 0, false});
}

void ProjectSearch::replace(const SearchQuery& query, const QList<FileMatches>& files, const QString& replacement) {
  pool_.start([this, query, files, replacement] {
    ReplaceSummary summary;
    QRegularExpression expression = expressionOf(query);
    for (const FileMatches& each : files) {
      std::optional<QString> text = readText(each.path);
      if (!text) {
        summary.failures.append(tr("%1: it cannot be read any longer").arg(each.path));
        continue;
      }
      Replaced made = replaceMatches(*text, each.matches, expression, replacement, query.regex);
      if (made.count == 0) continue;
      QByteArray bytes = made.text.toUtf8();
      QSaveFile file(each.path);  // the old content stands until the new one is complete
      if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        summary.failures.append(tr("%1: %2").arg(each.path, file.errorString()));
        continue;
      }
      ++summary.files;
      summary.places += made.count;
    }
    QMetaObject::invokeMethod(this, [this, summary] { Q_EMIT replaced(summary); });
  });
}

}  // namespace adder::app
