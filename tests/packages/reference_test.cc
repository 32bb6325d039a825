// What people and packages call a package, and where that leads.
#include "packages/reference.h"

#include <gtest/gtest.h>

namespace adder::packages {

namespace {

Reference parsed(const std::string& text) {
  Result<Reference> reference = parse_reference(text, "/home/me/project");
  EXPECT_TRUE(reference.ok()) << text << ": " << (reference.ok() ? "" : reference.error().message);
  return reference.ok() ? *reference : Reference{};
}

TEST(Reference, Spellings) {
  struct Row {
    const char *text, *source, *version, *name;
  };
  const Row kRows[] = {
      {"umqtt.simple", "umqtt.simple", "", "umqtt.simple"},
      {"umqtt.simple@latest", "umqtt.simple", "", "umqtt.simple"},
      {"umqtt.simple@1.4.0", "umqtt.simple", "1.4.0", "umqtt.simple"},
      {"github:me/tool", "github:me/tool", "", "tool"},
      {"github:me/tool/", "github:me/tool", "", "tool"},
      {"github:me/tool/sub/package.json@v1", "github:me/tool/sub/package.json", "v1", "sub"},
      {"gitlab:me/tool/x.py@feature/y", "gitlab:me/tool/x.py", "feature/y", "x"},
      {"codeberg:me/a.b@1", "codeberg:me/a.b", "1", "a.b"},
      {"https://host/a/b/", "https://host/a/b", "", "b"},
      {"http://me@host:80/x.mpy?q=1", "http://me@host:80/x.mpy?q=1", "", "x"},
      {"./drivers", "file:///home/me/project/drivers", "", "drivers"},
      {"../x.py", "file:///home/me/x.py", "", "x"},
      {"x.py", "file:///home/me/project/x.py", "", "x"},
      {"/srv/a b", "file:///srv/a b", "", "a-b"},
      {"file:///srv/a%20b", "file:///srv/a b", "", "a-b"},
      {"file://localhost/srv/@x", "file:///srv/@x", "", "package-x"},
  };
  for (const Row& row : kRows) {
    Reference reference = parsed(row.text);
    EXPECT_EQ(reference.source, row.source) << row.text;
    EXPECT_EQ(reference.version, row.version) << row.text;
    EXPECT_EQ(name_of(reference), row.name) << row.text;
  }
}

TEST(Reference, Refused) {
  for (const char* text : {"", "a b", "a@../x", "a@b/c", "github:me", "github:../../x/y", "github:me/x?y", "ftp://x/y",
                           "file://other/x", "https://", "https:///x", "a\nb", "mailto:x", "/", "a@v 1"})
    EXPECT_FALSE(parse_reference(text, "/home").ok()) << text;
}

TEST(Reference, Addresses) {
  EXPECT_EQ(address_of(parsed("github:me/tool/a b.py")), "https://raw.githubusercontent.com/me/tool/HEAD/a%20b.py");
  EXPECT_EQ(address_of(parsed("gitlab:me/tool/x.py@v1")), "https://gitlab.com/me/tool/-/raw/v1/x.py");
  EXPECT_EQ(address_of(parsed("codeberg:me/tool/x.py@v1")),
            "https://codeberg.org/api/v1/repos/me/tool/raw/x.py?ref=v1");
  EXPECT_EQ(address_of(parsed("codeberg:me/tool/x.py")), "https://codeberg.org/api/v1/repos/me/tool/raw/x.py");
  EXPECT_EQ(address_of(parsed("https://host/x.py")), "https://host/x.py");
}

std::string within(const std::string& url, const std::string& base) {
  Reference page = parsed(base);
  if (!is_single_file(page.source)) page.source = description_source(page);
  Result<Reference> there = reference_within(url, page);
  return there.ok() ? address_of(*there) : "refused";
}

TEST(Reference, WithinADescription) {
  EXPECT_EQ(within("x.py", "https://host/a/"), "https://host/a/x.py");
  EXPECT_EQ(within("../x.py", "https://host/a/b"), "https://host/a/x.py");
  EXPECT_EQ(within("../../x.py", "https://host/a"), "refused");
  EXPECT_EQ(within("x.py", "https://host"), "https://host/x.py");
  EXPECT_EQ(within("https://other/x y.py", "https://host/a"), "https://other/x%20y.py");
  EXPECT_EQ(within("x.py", "github:me/tool@v1"), "https://raw.githubusercontent.com/me/tool/v1/x.py");
  EXPECT_EQ(within("../x.py", "github:me/tool/sub@v1"), "https://raw.githubusercontent.com/me/tool/v1/x.py");
  EXPECT_EQ(within("../x.py", "github:me/tool"), "refused");
  EXPECT_EQ(within("github:me/other/x.py", "github:me/tool@v1"), "https://raw.githubusercontent.com/me/other/v1/x.py");
  EXPECT_EQ(within("github:me/other/x.py", "https://host/a"), "https://raw.githubusercontent.com/me/other/HEAD/x.py");
  EXPECT_EQ(within("src/x.py", "./drivers"), "file:///home/me/project/drivers/src/x.py");
  for (const char* url : {"../../x.py", "/etc/passwd", "file:///etc/passwd", "~/x", "ftp://x/y", "", "a\nb"}) {
    EXPECT_EQ(within(url, "./drivers"), "refused") << url;
    EXPECT_EQ(within(url, "https://host/a") == "refused", true) << url;
  }
}

}  // namespace

}  // namespace adder::packages
