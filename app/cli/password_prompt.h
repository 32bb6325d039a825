// Asks on the terminal for the password of a WebREPL that wants one and was given none, or a wrong one.
#pragma once

#include "transport/reopener.h"

namespace adder::app::cli {

// reopener.open(), and up to three times more with what a person types, which nobody sees. Later connections of this
// process use it too. Without a terminal, and where the URL has a password, it is open() alone.
transport::Result<std::unique_ptr<transport::ByteStream>> open_asking(transport::Reopener& reopener,
                                                                      const std::string& device);

}  // namespace adder::app::cli
