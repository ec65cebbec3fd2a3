# licenses.txt, for the site, the single file and the package (tools/site/licenses.mjs): read
# from the sources that this build uses, and generated again when one of their folders changes.
set(font_sources "$ENV{MAZHILIS_FONT_SOURCES}")
string(REPLACE ";" "\", \"" bundle_reports "${bundle_reports}")
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/sources.json @ONLY CONTENT [[{
"project": "@PROJECT_SOURCE_DIR@",
"imgui": "@IMGUI_SOURCE@",
"sdl2": "@SDL2_SOURCE@",
"sdl2_web": "@SDL2_WEB@",
"json": "@JSON_HEADERS@",
"emscripten": "@EMSCRIPTEN_ROOT_PATH@",
"font_sources": "@font_sources@",
"fonts": "@FONTS@",
"bundles": ["@bundle_reports@"]
}
]])
add_custom_command(OUTPUT ${licenses} VERBATIM
  DEPENDS LICENSE tools/site/licenses.mjs package-lock.json ${PROJECT_BINARY_DIR}/sources.json ${bundles}
  COMMAND node tools/site/licenses.mjs ${PROJECT_BINARY_DIR}/sources.json ${licenses}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
