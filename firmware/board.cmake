# Cross: ADDER_OUTPUT/ADDER_BOARD.{elf,bin,hex,uf2}. A board says its chip, its CPU's flags and where its image starts in
# boards/<board>/board.cmake; everything else is the same for all. A board that has not room for all of vm/lib lists what it
# freezes in board_frozen_modules; what of that goes in as bytecode, which takes more flash and much less RAM when it is
# imported, in board_frozen_code.
set(ADDER_BOARD mps2-an385 CACHE STRING "A folder of firmware/boards")
set(ADDER_OUTPUT ${root}/build/firmware CACHE PATH "Where the images go")
if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/boards/${ADDER_BOARD}/board.cmake)
  message(FATAL_ERROR "There is no board ${ADDER_BOARD} in firmware/boards")
endif()
include(boards/${ADDER_BOARD}/board.cmake)

# This machine's adder-cross, of the same sources.
set(ADDER_CROSS "" CACHE FILEPATH "An adder-cross to use instead of building one")
set(cross ${ADDER_CROSS})
if(board_frozen_code AND NOT cross)
  set(host ${CMAKE_CURRENT_BINARY_DIR}/host)
  set(cross ${host}/bin/adder-cross)
  file(GLOB_RECURSE host_sources CONFIGURE_DEPENDS ${root}/vm/*.cc ${root}/vm/*.h ${root}/vm/*.def ${root}/vm/*.inc)
  add_custom_command(OUTPUT ${cross} DEPENDS ${host_sources} VERBATIM
    COMMAND ${CMAKE_COMMAND} -S ${root} -B ${host} -G Ninja -DADDER_HOST=OFF -DADDER_STUDIO=OFF -DADDER_TESTS=OFF
      -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O1
    COMMAND ${CMAKE_COMMAND} --build ${host} --target adder-cross
    COMMAND ${CMAKE_COMMAND} -E touch ${cross})
endif()

file(GLOB board_sources CONFIGURE_DEPENDS boards/${ADDER_BOARD}/*.cc chips/${board_chip}/*.cc)
# The names of which the image speaks become a table when it is linked; others are dropped.
list(FILTER firmware_vm EXCLUDE REGEX "/vm/core/names\\.cc$")
set(names ${CMAKE_CURRENT_BINARY_DIR}/generated/names.cc)
add_custom_command(OUTPUT ${names} DEPENDS ${root}/vm/core/names.def tools/names.py VERBATIM
  COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/tools/names.py ${root}/vm/core/names.def ${names})
add_executable(firmware ${firmware_pure} ${firmware_device} ${firmware_vm} ${board_sources} common/bare_metal.cc
               common/linked_names.cc common/memory_functions.cc common/small_math.cc ${names})
set_source_files_properties(common/memory_functions.cc PROPERTIES COMPILE_OPTIONS
  "-fno-builtin;-fno-tree-loop-distribute-patterns")  # or they would call themselves
add_frozen_modules(firmware "${board_frozen_modules}" "${board_frozen_code}" "${cross}")
set_target_properties(firmware PROPERTIES OUTPUT_NAME ${ADDER_BOARD} SUFFIX .elf RUNTIME_OUTPUT_DIRECTORY ${ADDER_OUTPUT})
target_include_directories(firmware PRIVATE ${root} ${CMAKE_CURRENT_BINARY_DIR}/generated)
target_compile_definitions(firmware PRIVATE NDEBUG)
target_compile_options(firmware PRIVATE ${firmware_flags} -Wno-psabi ${board_cpu} -Os -g -fno-use-cxa-atexit -fno-math-errno
  -ffunction-sections -fdata-sections --specs=picolibcpp.specs)
# The loop of the interpreter is the one place where speed goes before size: 2 KB more, see docs/performance.md.
set_source_files_properties(${root}/vm/run/interpreter.cc PROPERTIES COMPILE_OPTIONS
  "-O2;-fno-gcse;-fno-crossjumping;-fno-tree-loop-distribute-patterns")
# Filling a dict is what programs wait for most after that.
set_source_files_properties(${root}/vm/objects/table.cc PROPERTIES COMPILE_OPTIONS "-O2")
set(linker_script ${CMAKE_CURRENT_SOURCE_DIR}/chips/${board_chip}/${board_chip}.ld)
target_link_options(firmware PRIVATE ${board_cpu} --specs=picolibcpp.specs -nostartfiles -Wl,--gc-sections
  -T${linker_script} -Wl,-Map=${CMAKE_CURRENT_BINARY_DIR}/firmware.map)
target_link_libraries(firmware PRIVATE m)
set_target_properties(firmware PROPERTIES LINK_DEPENDS ${linker_script})

set(image ${ADDER_OUTPUT}/${ADDER_BOARD})
add_custom_command(TARGET firmware POST_BUILD
  COMMAND ${CMAKE_OBJCOPY} -O binary ${image}.elf ${image}.bin
  COMMAND ${CMAKE_OBJCOPY} -O ihex ${image}.elf ${image}.hex
  COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/tools/bin_to_uf2.py ${image}.bin ${image}.uf2 ${board_image_start}
  VERBATIM)
# At each build, also when nothing has changed.
add_custom_target(size_report ALL DEPENDS firmware VERBATIM
  COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/tools/size_report.py ${CMAKE_CURRENT_BINARY_DIR}/firmware.map)
