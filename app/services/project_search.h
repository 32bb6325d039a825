// Searches the files of a folder beside the UI thread, and replaces in them. Hidden files, what is no UTF-8 text, what
// is very large, what tools have made (__pycache__, node_modules) and what .gitignore names is passed over; documents with changes are
// searched as they are. Invariant: found() and finished() are about the newest start() alone.
#pragma once

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <atomic>

#include "app/services/text_search.h"

namespace adder::app {

struct SearchSummary {
  int files = 0, matches = 0;
  bool all = true;  // false: there was too much, or it was cancelled
};

struct ReplaceSummary {
  int files = 0, places = 0;
  QStringList failures;  // "/a/b.py: Permission denied"
};

class ProjectSearch : public QObject {
  Q_OBJECT
public:
  explicit ProjectSearch(QObject* parent = nullptr);
  ~ProjectSearch() override;

  // `documents`: texts of open files by their path, instead of what is on the disk.
  void start(const SearchQuery& query, const QHash<QString, QString>& documents);
  void cancel();
  bool isSearching() const { return searching_; }
  // In files that are not open; answered by replaced().
  void replace(const SearchQuery& query, const QList<FileMatches>& files, const QString& replacement);

signals:
  void found(const QList<adder::app::FileMatches>& files);
  void finished(const adder::app::SearchSummary& summary);
  void replaced(const adder::app::ReplaceSummary& summary);

private:
  class Walk;

  std::atomic<int> newest_ = 0;  // a walk of another number ends
  bool searching_ = false;
  QThreadPool pool_;  // of one thread
};

// Whether a file below the folder is among those to search: "*.py", "lib/*.py".
bool isIncluded(const QString& relative_path, const QStringList& include);

}  // namespace adder::app
