# Native: adder_firmware, the parts without VM or chip, for tests; and adder-sim, which has sources of the VM of its own
# because it is a 32-bit program where the compiler can make one, so that its heap is byte for byte a board's.
add_library(adder_firmware STATIC ${firmware_pure})
target_compile_options(adder_firmware PRIVATE ${firmware_flags})

include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_FLAGS -m32)
check_cxx_source_compiles("#include <string>\nint main() { return std::string().size(); }" ADDER_CAN_BUILD_32_BIT)
unset(CMAKE_REQUIRED_FLAGS)
set(sim_flags ${firmware_flags} -D_FILE_OFFSET_BITS=64 -ffunction-sections -fdata-sections)
if(ADDER_CAN_BUILD_32_BIT)
  list(APPEND sim_flags -m32 -msse2 -mfpmath=sse -D_TIME_BITS=64)  # doubles as on a board: no 80-bit registers
endif()

add_executable(adder-sim ${firmware_pure} ${firmware_device} ${firmware_vm} boards/sim/board.cc boards/sim/modules.cc
  sim/control.cc sim/flash_file.cc sim/machine.cc sim/main.cc sim/pins.cc sim/terminal.cc)
add_frozen_modules(adder-sim "" all adder-cross)
target_include_directories(adder-sim PRIVATE ${root} ${CMAKE_CURRENT_BINARY_DIR}/generated)
target_compile_options(adder-sim PRIVATE ${sim_flags})
if(ADDER_GC_STRESS)
  target_compile_definitions(adder-sim PRIVATE ADDER_GC_STRESS=1)
endif()
target_link_options(adder-sim PRIVATE -Wl,--gc-sections)  # as on a board: what no module list names is not linked
if(ADDER_CAN_BUILD_32_BIT)
  target_link_options(adder-sim PRIVATE -m32)
endif()
find_package(Threads REQUIRED)
target_link_libraries(adder-sim PRIVATE Threads::Threads)
