# Builds a board's image as `./dev firmware BOARD` does; run by ctest before the tests that boot it.
execute_process(COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK} -G Ninja -DADDER_BOARD=${BOARD} -DADDER_OUTPUT=${OUTPUT}
  -DADDER_CROSS=${CROSS}
  -DCMAKE_TOOLCHAIN_FILE=${SOURCE}/toolchain-arm.cmake COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK} COMMAND_ERROR_IS_FATAL ANY)
