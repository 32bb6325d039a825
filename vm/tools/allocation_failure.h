// -X failalloc=FIRST:LAST:STEP[:COUNT] runs the program once for each N, each time in a process of its own whose Nth
// allocation finds no memory (and COUNT - 1 after it). Every run must end normally, or with MemoryError; what does not
// is told, and the end of its standard error with it. The sweep ends where programs no longer get to the Nth
// allocation, and then tells how many they make. For tests only; the stress build sees most.
#pragma once

namespace adder::vm {

struct AllocationFailures {
  unsigned first = 0, last = 0, step = 1, count = 1;  // first 0: none
};

// "FIRST:LAST:STEP[:COUNT]"; false: it is not.
bool parse_failures(const char* text, AllocationFailures* out);

// In the parent: false, and the exit status of the whole sweep. In a child: true, and the N whose run it is.
bool fork_each(const AllocationFailures& failures, unsigned* n, int* status);

// In a child, once the program has ended: how many allocations were still to come before the Nth.
void report_remaining(unsigned remaining);

}  // namespace adder::vm
