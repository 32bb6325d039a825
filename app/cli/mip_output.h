// What `adderctl mip` prints: for people, and with --json for programs.
#pragma once

#include <string>
#include <vector>

#include "packages/catalog.h"
#include "packages/install_plan.h"
#include "packages/inventory.h"

namespace adder::app::cli {

// `where`: ":/lib", or the lock.
void print_plan(const packages::Plan& plan, const std::string& where, bool is_dry_run);
void print_plan_as_json(const packages::Plan& plan, const std::string& where, bool is_dry_run);
void print_inventory(const packages::Inventory& inventory, const std::string& where);
void print_inventory_as_json(const packages::Inventory& inventory);
void print_search(const std::vector<packages::IndexEntry>& found, const std::string& index);
void print_search_as_json(const std::vector<packages::IndexEntry>& found);

}  // namespace adder::app::cli
