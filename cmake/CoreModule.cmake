# The core as a module for third-party scripts: a wasm file of its own, which has almost no
# imports and needs no script of Emscripten, and a hand-written loader.
set(core_rules ${PROJECT_BINARY_DIR}/generated/module/rules.h)
add_custom_command(OUTPUT ${core_rules} VERBATIM
  DEPENDS ${catalogue_files} tools/site/core_rules.mjs
  COMMAND node tools/site/core_rules.mjs ${catalogue_files} ${core_rules}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated/module)
add_executable(mazhilis-core src/module/core.cpp
  src/web_stubs/libc_text.cpp src/web_stubs/refuse_module.cpp ${core_rules})
target_include_directories(mazhilis-core PRIVATE ${PROJECT_BINARY_DIR}/generated)
target_link_libraries(mazhilis-core PRIVATE scenario)
set_target_properties(mazhilis-core PROPERTIES SUFFIX .wasm)
target_link_options(mazhilis-core PRIVATE -sSTANDALONE_WASM --no-entry -sFILESYSTEM=0
  -sMALLOC=emmalloc -sINITIAL_MEMORY=1MB -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=256KB
  -Wl,-mllvm,-inline-threshold=-20)

# As an npm package, and under the same names beside the page (Web.cmake).
set(npm ${PROJECT_BINARY_DIR}/npm)
configure_file(module/package.json.in ${npm}/package.json @ONLY)
set(npm_files ${npm}/package.json)
function(npm_file from)
  get_filename_component(name ${from} NAME)
  add_custom_command(OUTPUT ${npm}/${name} DEPENDS ${from} ${ARGN} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E copy ${from} ${npm}/${name})
  set(npm_files ${npm_files} ${npm}/${name} PARENT_SCOPE)
endfunction()
foreach(name mazhilis-core.mjs mazhilis-core.d.mts README.md)
  npm_file(${PROJECT_SOURCE_DIR}/module/${name})
endforeach()
npm_file(${PROJECT_BINARY_DIR}/mazhilis-core.wasm mazhilis-core)
npm_file(${PROJECT_SOURCE_DIR}/LICENSE)
set(licenses ${PROJECT_BINARY_DIR}/licenses.txt)  # made in Licenses.cmake
npm_file(${licenses})
add_custom_target(npm ALL DEPENDS ${npm_files})
file(WRITE ${PROJECT_BINARY_DIR}/module.json "[\"mazhilis-core.mjs\", \"mazhilis-core.wasm\"]")
