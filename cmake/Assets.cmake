# embed_assets(TARGET NAME FILE...): the files as strings in TARGET, by their
# place below assets/ without the ending: `assets::NAME("elections/2023-03-19")`
# and, in order, `assets::NAME_files()`, both declared in "assets/NAME.h".
function(embed_assets target name)
  set(entries "")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${file})
    file(READ ${PROJECT_SOURCE_DIR}/${file} text)
    # Removes indentation, which is only for human readers.
    string(REGEX REPLACE "\n *" "\n" text "${text}")
    # Removes texts that only the page's scripts use.
    string(REGEX REPLACE "\n\"share[.][^\n]*" "" text "${text}")
    string(REGEX REPLACE "^assets/(.*)[.]json$" "\\1" id ${file})
    string(APPEND entries "    {\"${id}\", R\"asset(${text})asset\"},\n")
  endforeach()
  set(folder ${PROJECT_BINARY_DIR}/generated/assets)
  file(CONFIGURE OUTPUT ${folder}/${name}.h @ONLY CONTENT [[
#pragma once
#include <span>
#include <string_view>
#include <utility>
namespace assets {
using File = std::pair<std::string_view, std::string_view>;
std::span<const File> @name@_files();
std::string_view @name@(std::string_view id);
}  // namespace assets
]])
  file(CONFIGURE OUTPUT ${folder}/${name}.cpp @ONLY CONTENT [[
#include "assets/@name@.h"
namespace assets {
namespace {
constexpr File kFiles[] = {
@entries@};
}  // namespace
std::span<const File> @name@_files() { return kFiles; }
std::string_view @name@(std::string_view id) {
  for (const File& file : kFiles) {
    if (file.first == id) return file.second;
  }
  return {};
}
}  // namespace assets
]])
  target_sources(${target} PRIVATE ${folder}/${name}.cpp)
  # The standard guarantees only 64 KiB in a literal; GCC and Clang accept any length.
  set_source_files_properties(${folder}/${name}.cpp PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/generated)
endfunction()
