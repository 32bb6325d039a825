// See device_inspector.h. The programs run by exec() in a dictionary of their own; their answers are lines of fields
// separated by tabs.
#include "app/services/device_inspector.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "app/services/device_job.h"
#include "app/services/device_service.h"
#include "repl/python_literal.h"

namespace adder::app {

namespace {

// g: the globals, p: the path, a: the first child wanted.
constexpr const char* kList = R"(
def r(x,d):
 t=type(x)
 try:
  if t in(str,bytes,bytearray):
   s=repr(x[:200])
   return s if len(x)<=200 and len(s)<=200 else s[:196]+'...'
  if t in(list,tuple,set,dict):
   o=[]
   n=0
   for k in x:
    if n>60 or d>2:
     o.append('...')
     break
    s=r(k,d+1)
    if t is dict:s+=': '+r(x[k],d+1)
    o.append(s)
    n+=len(s)+2
   s=', '.join(o)
   if len(s)>190:s=s[:190]+'...'
   if t is list:return '['+s+']'
   if t is tuple:return '('+s+(',)' if len(x)==1 else ')')
   return '{'+s+'}' if t is dict or o else 'set()'
  if hasattr(x,'__len__') and len(x)>60:return '%s of %d items'%(t.__name__,len(x))
  return repr(x)[:200]
 except Exception as e:
  return '<%s>'%type(e).__name__
def w(x):
 return type(x) in(type,type(r),type(print),type(__import__('sys')))
def c(x):
 if type(x) in(list,tuple,set,dict):return len(x)
 try:
  return 0 if w(x) else len(x.__dict__)
 except Exception:
  return 0
def v(x):
 t=type(x)
 if t in(list,tuple):
  for i in range(a,min(a+100,len(x))):yield '[%d]'%i,x[i]
 elif t is set or t is dict:
  i=0
  for k in x:
   if i>=a+100:break
   if i>=a:yield (r(k,1),x[k]) if t is dict else ('',k)
   i+=1
 else:
  i=0
  for k in x.__dict__:
   if a<=i<a+100:yield k,x.__dict__[k]
   i+=1
def f(x,i):
 t=type(x)
 if t in(list,tuple):return x[i]
 y=x if t in(set,dict) else x.__dict__
 for k in y:
  if i==0:return k if t is set else y[k]
  i-=1
def z(s):
 return ''.join([' ' if ch in '\t\r\n' else ch for ch in s])
def m():
 if p:
  x=g[p[0]]
  for i in p[1:]:x=f(x,i)
  print(c(x))
  q=v(x)
 else:
  n=sorted([k for k in g if k[:2]!='__'],key=lambda k:(w(g[k]),k))
  print(len(n))
  q=((k,g[k]) for k in n[a:a+100])
 for k,x in q:print(z(k),type(x).__name__,c(x),z(r(x,0)),sep='\t')
m()
)";

constexpr const char* kHeap = R"(
import gc
gc.collect()
print(gc.mem_alloc(),gc.mem_free(),sep='\t')
def m():
 n={}
 for x in gc.get_objects():
  t=type(x).__name__
  n[t]=n.get(t,0)+1
 for t in sorted(n,key=lambda t:-n[t])[:12]:print(t,n[t],sep='\t')
try:
 m()
except (AttributeError,MemoryError):
 pass
)";

// m: the most bytes in use that are told of. Adder draws a map of bounded size.
constexpr const char* kHeapMap = R"(
import gc,sys
gc.collect()
try:
 import micropython as u
 if sys.implementation.name=='adder' or gc.mem_alloc()<=m:u.mem_info(1)
 else:print('withheld',gc.mem_alloc())
except (ImportError,AttributeError,TypeError):
 print('untold')
)";

// e: the expression, g: the globals, m: how many names. What kind a name is, is looked up in a module or a class, never
// in an instance, whose properties would run; MicroPython's dir() would run them, too.
constexpr const char* kNames = R"(
import sys
try:
 import builtins as b
except ImportError:
 b=sys
def w():
 try:
  x=eval(e,g) if e else b
  c=x if type(x) in(type,type(sys)) else type(x)
  try:
   n=dir(x) if c is x else list(x.__dict__)+dir(c)
  except AttributeError:
   n=dir(x)
  if not e:n=list(g)+n
 except Exception:
  return
 for k in n[:m]:
  try:
   v=g[k] if not e and k in g else getattr(c,k)
  except Exception:
   v=None
  t=type(v)
  print(k,'C' if t is type else 'm' if t is type(sys) else 'f' if callable(v) else 'v',sep='\t')
w()
)";

std::string listProgram(const VariablePath& path, int from) {
  std::string way = path.name.isEmpty() ? "" : repl::str_literal(path.name.toStdString()) + ",";
  for (int step : path.steps) way += std::to_string(step) + ",";
  return "exec(" + repl::str_literal(kList) + ",{'g':globals(),'p':[" + way + "],'a':" + std::to_string(from) + "})";
}

}  // namespace

std::optional<LiveWord> liveWordIn(const QString& line) {
  QChar quote;
  for (qsizetype i = 0; i < line.size(); ++i) {  // in a text or a comment nothing is a name
    if (quote.isNull() && line[i] == '#') return {};
    if (quote.isNull() && (line[i] == '"' || line[i] == '\'')) {
      quote = line[i];
    } else if (!quote.isNull() && line[i] == '\\') {
      ++i;
    } else if (line[i] == quote) {
      quote = QChar();
    }
  }
  if (!quote.isNull()) return {};
  static const QRegularExpression chain(QStringLiteral(
      R"re((?<![\w.)\]'"}])([A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[-?\d+\]|\['[^'\\]*'\]|\["[^"\\]*"\])*)\.(\w*)$)re"));
  static const QRegularExpression name(QStringLiteral(R"re((?<![\w.)\]'"}])([A-Za-z_]\w*)?$)re"));
  if (auto found = chain.match(line); found.hasMatch()) return LiveWord{found.captured(1), found.captured(2)};
  if (auto found = name.match(line); found.hasMatch() && !line.endsWith('.')) return LiveWord{{}, found.captured(1)};
  return {};
}

DeviceInspector::DeviceInspector(DeviceService& device, QObject* parent) : QObject(parent), device_(device) {
  connect(&device_, &DeviceService::prompted, this, [this] { misses_ = 0; });
}

void DeviceInspector::ask(const std::string& program, std::function<void(const QString&)> answer) {
  if (!device_.state().connected()) return;
  if (device_.state().activity == Activity::kFiles) return Q_EMIT leftOut();
  if (device_.state().activity != Activity::kPrompt) return;
  auto said = std::make_shared<QString>();
  device_.perform(makeDeviceJob(
      tr("The device does not tell what it holds."),
      [program, said](DeviceDesk& desk) -> repl::Result<void> {
        auto printed = desk.session.capture(program);
        if (printed.ok()) *said = QString::fromStdString(*printed);
        // One that has no room for the question, or lacks what it needs, is no trouble: it tells nothing.
        if (printed.ok() || printed.error().kind == transport::ErrorKind::kDeviceRaised) return {};
        return printed.error();
      },
      [inspector = QPointer(this), said, answer = std::move(answer)](bool ok) {
        if (inspector == nullptr) return;
        if (!ok) return inspector->miss();
        inspector->misses_ = 0;
        answer(*said);
      },
      true));
}

// Left out by the device's worker, to which it did not look like a prompt yet; or it failed.
void DeviceInspector::miss() {
  if (device_.state().connected() && ++misses_ <= kMostMisses) Q_EMIT leftOut();
}

void DeviceInspector::list(const VariablePath& path, int from) {
  ask(listProgram(path, from), [this, path, from](const QString& said) {
    QStringList lines = said.split('\n', Qt::SkipEmptyParts);
    if (lines.isEmpty()) return;
    int total = lines.takeFirst().toInt();
    QList<Variable> page;
    for (const QString& line : lines) {
      QStringList fields = line.split('\t');
      if (fields.size() >= 4) page.append({fields[0], fields[1], fields[3], fields[2].toInt()});
    }
    Q_EMIT listed(path, from, total, page);
  });
}

void DeviceInspector::askHeap() {
  ask("exec(" + repl::str_literal(kHeap) + ",{})", [this](const QString& said) {
    HeapState heap;
    QStringList lines = said.split('\n', Qt::SkipEmptyParts);
    if (lines.isEmpty()) return;
    QString first = lines.takeFirst();
    heap.used = first.section('\t', 0, 0).toLongLong();
    heap.free = first.section('\t', 1, 1).toLongLong();
    for (const QString& line : lines) heap.types.append({line.section('\t', 0, 0), line.section('\t', 1, 1).toInt()});
    Q_EMIT heapTold(heap);
  });
}

void DeviceInspector::askNames(const QString& expression) {
  std::string given = repl::str_literal(expression.toStdString());
  ask("exec(" + repl::str_literal(kNames) + ",{'g':globals(),'e':" + given + ",'m':" + std::to_string(kMostNames) +
          "})",
      [this, expression](const QString& said) {
        QList<Completion> rows;
        QSet<QString> names;
        for (const QString& line : said.split('\n', Qt::SkipEmptyParts)) {
          Completion row;
          row.name = line.section('\t', 0, 0);
          const QString kind = line.section('\t', 1, 1).trimmed();
          row.kind = kind == "C"   ? Completion::Kind::kClass
                     : kind == "m" ? Completion::Kind::kModule
                     : kind == "f" ? Completion::Kind::kFunction
                                   : Completion::Kind::kVariable;
          if (row.name.isEmpty() || names.contains(row.name)) continue;
          names.insert(row.name);
          rows.append(row);
        }
        std::sort(rows.begin(), rows.end(), [](const Completion& a, const Completion& b) {
          return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        });
        Q_EMIT named(expression, rows);
      });
}

void DeviceInspector::askHeapMap(bool however_much) {
  std::string most = however_much ? "1<<40" : std::to_string(kMuch);
  ask("exec(" + repl::str_literal(kHeapMap) + ",{'m':" + most + "})",
      [this](const QString& said) { Q_EMIT heapMapTold(heapMapOf(said)); });
}

}  // namespace adder::app
