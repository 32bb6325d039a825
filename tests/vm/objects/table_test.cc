// The hash table against a model: random additions, removals and look-ups, with keys of the native kinds and keys that
// make it store hashes, at sizes around every change of representation. Iteration order is that of insertion.
#include "vm/objects/table.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "vm/vm.h"

namespace adder::vm {
namespace {

constexpr size_t kMemory = size_t{16} << 20;

class TableTest : public ::testing::Test {
protected:
  void SetUp() override {
    memory_.reset(new u64[kMemory / 8]);
    VmConfig config;
    config.memory = memory_.get();
    config.memory_size = kMemory;
    vm_ = create(config);
    ASSERT_NE(vm_, nullptr);
  }
  void TearDown() override { destroy(vm_); }

  // Number n as a key: small ints, strs, bytes and (where `foreign`) tuples and floats, all different.
  Value make_key(int n, bool foreign) {
    std::string text = "key number " + std::to_string(n);
    switch (n % (foreign ? 5 : 3)) {
      case 0: return Value::small(n * 4096);
      case 1: return make_str(*vm_, text.data(), text.size());
      case 2: return make_bytes(*vm_, text.data(), text.size());
      case 3: return make_float(*vm_, n + 0.5);
      default: {
        Local<> item(*vm_, make_str(*vm_, text.data(), text.size()));
        return make_tuple(*vm_, item.slot(), 1);
      }
    }
  }

  void check_against(Value dict_value, const std::map<int, i64>& model, const std::vector<int>& order, bool foreign) {
    Local<Dict> dict(*vm_, dict_value);
    ASSERT_EQ(dict->len, model.size());
    Value key, value;
    u32 position = 0;
    for (int n : order) {
      ASSERT_TRUE(table_next(dict.get(), &position, &key, &value));
      EXPECT_EQ(value.as_small(), model.at(n));
    }
    EXPECT_FALSE(table_next(dict.get(), &position, &key, &value));
    position = dict->used;
    for (size_t i = order.size(); i-- > 0;) {
      ASSERT_TRUE(table_previous(dict.get(), &position, &key, &value));
      EXPECT_EQ(value.as_small(), model.at(order[i]));
    }
    EXPECT_FALSE(table_previous(dict.get(), &position, &key, &value));
    for (auto [n, v] : model) {
      Local<> k(*vm_, make_key(n, foreign));
      Value found = dict_get(*vm_, dict, k);
      ASSERT_TRUE(found.is_small()) << n;
      EXPECT_EQ(found.as_small(), v);
    }
  }

  void run_random(unsigned seed, int keys, int steps, bool foreign) {
    std::mt19937 random(seed);
    Local<Dict> dict(*vm_, make_dict(*vm_));
    std::map<int, i64> model;
    std::vector<int> order;
    for (int step = 0; step < steps; ++step) {
      int n = static_cast<int>(random() % static_cast<unsigned>(keys));
      bool growing = (step / (keys * 2)) % 2 == 0;
      Local<> key(*vm_, make_key(n, foreign));
      if (random() % 4 < (growing ? 3u : 1u)) {
        ASSERT_TRUE(dict_set(*vm_, dict, key, Value::small(step)));
        if (!model.count(n)) order.push_back(n);
        model[n] = step;
      } else {
        Value removed = dict_pop(*vm_, dict, key);
        auto it = model.find(n);
        ASSERT_EQ(removed.is_undefined(), it == model.end());
        if (it == model.end()) continue;
        EXPECT_EQ(removed.as_small(), it->second);
        model.erase(it);
        order.erase(std::find(order.begin(), order.end(), n));
      }
    }
    check_against(dict, model, order, foreign);
    Local<> copy(*vm_, make_dict(*vm_));
    ASSERT_TRUE(table_copy_rows(*vm_, copy, dict));
    check_against(copy, model, order, foreign);
  }

  std::unique_ptr<u64[]> memory_;
  Vm* vm_ = nullptr;
};

TEST_F(TableTest, NativeKeysBehaveAsTheModel) {
  for (int keys : {3, 8, 9, 12, 40, 170, 171, 400}) run_random(static_cast<unsigned>(keys), keys, keys * 9, false);
}

TEST_F(TableTest, ForeignKeysBehaveAsTheModel) {
  for (int keys : {4, 9, 50, 300}) run_random(static_cast<unsigned>(keys), keys, keys * 9, true);
}

TEST_F(TableTest, AForeignKeyAddedLateAddsTheHashColumn) {
  Local<Dict> dict(*vm_, make_dict(*vm_));
  for (int n = 0; n < 30; ++n) {
    Local<> key(*vm_, make_key(n, false));
    ASSERT_TRUE(dict_set(*vm_, dict, key, Value::small(n)));
  }
  EXPECT_FALSE(dict->flags & kStoresHash);
  Local<> odd(*vm_, make_key(4, true));
  ASSERT_TRUE(dict_set(*vm_, dict, odd, Value::small(1000)));
  EXPECT_TRUE(dict->flags & kStoresHash);
  for (int n = 0; n < 30; ++n) {
    Local<> key(*vm_, make_key(n, false));
    EXPECT_EQ(dict_get(*vm_, dict, key), Value::small(n));
  }
  EXPECT_EQ(dict_get(*vm_, dict, odd), Value::small(1000));
}

TEST_F(TableTest, NamesAreFoundByIdentityAndLooseStringsByContent) {
  Local<Dict> dict(*vm_, make_dict(*vm_));
  for (u32 n = 0; n < 40; ++n) {
    std::string text = "name" + std::to_string(n);
    bool interned = n % 2 == 0;
    Local<> key(*vm_, interned ? make_name(*vm_, text.data(), text.size()) : make_str(*vm_, text.data(), text.size()));
    ASSERT_TRUE(dict_set(*vm_, dict, key, Value::small(n)));
    if (n == 0) EXPECT_FALSE(dict->flags & kLooseStr);
    for (u32 m = 0; m <= n; ++m) {
      std::string name = "name" + std::to_string(m);
      Local<> wanted(*vm_, make_name(*vm_, name.data(), name.size()));
      i32 row = dict_find_name(dict.get(), wanted);
      ASSERT_EQ(row, static_cast<i32>(m));
      EXPECT_EQ(dict_row_value(dict.get(), static_cast<u32>(row)), Value::small(m));
    }
    Local<> absent(*vm_, make_name(*vm_, "absent", 6));
    EXPECT_EQ(dict_find_name(dict.get(), absent), kRowAbsent);
  }
}

TEST_F(TableTest, SmallTablesHaveNoIndexAndVersionsFollowTheKeys) {
  Local<Dict> dict(*vm_, make_dict(*vm_));
  u32 version = dict->version;
  for (u32 n = 0; n < kLinearRows; ++n) ASSERT_TRUE(dict_set(*vm_, dict, Value::small(n), Value::none()));
  EXPECT_TRUE(dict->index.is_undefined());
  EXPECT_NE(dict->version, version);
  version = dict->version;
  ASSERT_TRUE(dict_set(*vm_, dict, Value::small(3), Value::true_()));
  EXPECT_EQ(dict->version, version);
  ASSERT_TRUE(dict_set(*vm_, dict, Value::small(100), Value::none()));
  EXPECT_FALSE(dict->index.is_undefined());
  version = dict->version;
  EXPECT_FALSE(dict_pop(*vm_, dict, Value::small(3)).is_undefined());
  EXPECT_NE(dict->version, version);
}

TEST_F(TableTest, AQueueOfKeysDoesNotGrow) {
  Local<Dict> dict(*vm_, make_dict(*vm_));
  for (i64 n = 0; n < 20000; ++n) {
    ASSERT_TRUE(dict_set(*vm_, dict, Value::small(n), Value::none()));
    if (n >= 16) ASSERT_FALSE(dict_pop(*vm_, dict, Value::small(n - 16)).is_undefined());
  }
  EXPECT_EQ(dict->len, 16u);
  EXPECT_LT(dict->entries.as<Array>()->len, 200u);
}

TEST_F(TableTest, OneTwoAndFourByteSlots) {
  Local<Dict> dict(*vm_, make_dict(*vm_));
  const i64 n = 70000;
  for (i64 i = 0; i < n; ++i) ASSERT_TRUE(dict_set(*vm_, dict, Value::small(i * 977), Value::small(i)));
  for (i64 i = 0; i < n; ++i) ASSERT_EQ(dict_get(*vm_, dict, Value::small(i * 977)), Value::small(i));
  EXPECT_TRUE(dict_get(*vm_, dict, Value::small(1)).is_undefined());
  for (i64 i = 0; i < n; i += 2) ASSERT_FALSE(dict_pop(*vm_, dict, Value::small(i * 977)).is_undefined());
  for (i64 i = 0; i < n; ++i) ASSERT_EQ(dict_get(*vm_, dict, Value::small(i * 977)).is_undefined(), i % 2 == 0);
}

}  // namespace
}  // namespace adder::vm
