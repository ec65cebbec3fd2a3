# Compiler settings of all our targets.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(settings INTERFACE)
target_include_directories(settings INTERFACE ${PROJECT_SOURCE_DIR}/src)
# In files that are compiled together, locals of one may shadow names of another.
target_compile_options(settings INTERFACE
  -Wall -Wextra -Wpedantic $<$<NOT:$<BOOL:$<TARGET_PROPERTY:TOGETHER>>>:-Wshadow>
  -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers -Werror)

if(EMSCRIPTEN)
  # Everything, including third-party code, is compiled for size and with LTO.
  add_compile_options(-flto -fno-exceptions -fno-rtti -mnontrapping-fptoint -mbulk-memory)
  string(REPLACE "-Os" "-Oz" CMAKE_CXX_FLAGS_MINSIZEREL "${CMAKE_CXX_FLAGS_MINSIZEREL}")
  string(REPLACE "-Os" "-Oz" CMAKE_C_FLAGS_MINSIZEREL "${CMAKE_C_FLAGS_MINSIZEREL}")
  add_link_options(-flto -Oz)
endif()
