# The page: its program, and all files of build/web/site.
add_executable(explainer src/shell/web.cpp src/shell/input.cpp src/shell/window.cpp
  src/web_stubs/libc_page.cpp src/web_stubs/libc_text.cpp src/web_stubs/sdl_html5.cpp)
target_link_libraries(explainer PRIVATE view imgui_window)
set_target_properties(explainer PROPERTIES SUFFIX .mjs)
# The linker writes a second file, which the site's rules depend on.
add_custom_command(TARGET explainer POST_BUILD BYPRODUCTS explainer.wasm
  COMMAND ${CMAKE_COMMAND} -E true)
set(page_program
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc
  -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=256KB -sINCOMING_MODULE_JS_API=canvas,instantiateWasm
  -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToNewUTF8,HEAPU8
  -sEXPORTED_FUNCTIONS=_malloc,_free
  -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0 -sGL_TRACK_ERRORS=0 -sGL_POOL_TEMP_BUFFERS=0
  -sGL_SUPPORT_EXPLICIT_SWAP_CONTROL=0 -sWASM_BIGINT=1 -Wl,-mllvm,-inline-threshold=-12
  -sGL_ENABLE_GET_PROC_ADDRESS=0 -sTEXTDECODER=2 -sBINARYEN_EXTRA_PASSES=--converge
  --no-entry --closure 1)
# With the names of its functions, by which it is split, and with a table of functions that has
# no upper limit: each part adds its own.
target_link_options(explainer PRIVATE ${page_program} --profiling-funcs -Wl,--no-demangle -sALLOW_TABLE_GROWTH=1)
execute_process(COMMAND ${EMSCRIPTEN_ROOT_PATH}/em-config BINARYEN_ROOT
  OUTPUT_VARIABLE binaryen OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${PROJECT_BINARY_DIR}/binaryen.txt "${binaryen}/bin\n")  # for tools/dev/profile.mjs

# The baseline of the benchmark; not a part of the site.
add_executable(bare EXCLUDE_FROM_ALL tools/bench/bare/bare.cpp src/shell/input.cpp)
target_link_libraries(bare PRIVATE settings imgui_window)
set_target_properties(bare PROPERTIES SUFFIX .mjs)
target_link_options(bare PRIVATE ${page_program})

# Generates the page's first screen; run by Node while the site is built.
add_executable(first_page src/shell/first_page.cpp)
target_link_libraries(first_page PRIVATE picture built_in_catalogue built_in_words)
set_target_properties(first_page PROPERTIES SUFFIX .cjs)
target_link_options(first_page PRIVATE -sENVIRONMENT=node -sEXIT_RUNTIME=1
  -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB -O1)

# Some files need the site's absolute address for other sites: the environment variable
# SITE_URL=https://example.org/mazhilis/.
set(SITE_URL "$ENV{SITE_URL}")
if(SITE_URL AND NOT SITE_URL MATCHES "/$")
  string(APPEND SITE_URL "/")
endif()

# What the host says about itself in the foot of the page, from the environment as well.
set(host_settings ${PROJECT_BINARY_DIR}/host.json)
execute_process(COMMAND node tools/site/host.mjs ${host_settings}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} ERROR_VARIABLE host_error RESULT_VARIABLE host_failed)
if(host_failed)
  message(FATAL_ERROR "${host_error}")
endif()

# The program's parts.
set(program_parts explainer.wasm canvas.wasm sections.wasm opened.wasm)
list(TRANSFORM program_parts PREPEND ${PROJECT_BINARY_DIR}/site/)
add_custom_command(OUTPUT ${program_parts} ${PROJECT_BINARY_DIR}/whole.wasm VERBATIM
  DEPENDS explainer web/bridge/parts.txt tools/site/split.mjs
  COMMAND node tools/site/split.mjs ${binaryen}/bin ${PROJECT_BINARY_DIR}/explainer.wasm web/bridge/parts.txt ${PROJECT_BINARY_DIR}/site
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})

# Every path in the site is relative, so the folder works wherever it is put.
set(site ${PROJECT_BINARY_DIR}/site)
file(MAKE_DIRECTORY ${site})
set(site_files ${program_parts})
function(site_file from to)  # copies `from` when it or a target in ARGN changes
  add_custom_command(OUTPUT ${site}/${to} DEPENDS ${from} ${ARGN} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E copy ${from} ${site}/${to})
  set(site_files ${site_files} ${site}/${to} PARENT_SCOPE)
endfunction()
# Bundles a script or style sheet with all its imports, under its own name; see bundle.mjs
# for dynamic imports.
set(bundle node tools/site/bundle.mjs)
# What each bundle contains, for Licenses.cmake.
set(reports ${PROJECT_BINARY_DIR}/bundles)
function(site_bundle from)  # with its further dependencies
  cmake_parse_arguments(arg "" "" "OPTIONS;DEPENDS" ${ARGN})
  cmake_path(GET from FILENAME to)
  add_custom_command(OUTPUT ${site}/${to} DEPENDS ${from} tools/site/bundle.mjs package-lock.json ${arg_DEPENDS} VERBATIM
    COMMAND ${bundle} ${from} ${site} ${arg_OPTIONS} --report ${reports}/site.${to}.json
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set(site_files ${site_files} ${site}/${to} PARENT_SCOPE)
  set(bundles ${bundles} ${site}/${to} PARENT_SCOPE)
  set(bundle_reports ${bundle_reports} ${reports}/site.${to}.json PARENT_SCOPE)
endfunction()

site_file(${PROJECT_SOURCE_DIR}/web/icon.svg icon.svg)
file(GLOB_RECURSE page_scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/*.mjs)
foreach(part page canvas sections)
  site_bundle(web/boot/${part}.mjs DEPENDS ${page_scripts})
endforeach()
site_bundle(web/boot/early.js DEPENDS web/embed/parts.mjs)
site_bundle(web/history/share.mjs DEPENDS ${page_scripts})
site_bundle(web/export/paper.mjs)
site_bundle(web/transfer/take.mjs DEPENDS ${page_scripts} assets/look.json assets/parties.json)
site_bundle(web/embed/frame_messages.mjs DEPENDS ${page_scripts})
site_bundle(web/embed/builder.mjs DEPENDS ${page_scripts})
site_bundle(web/embed/theme.js DEPENDS web/embed/contrast.mjs)
# Decoded in the encoding of the embedding page, which may differ from ours.
site_bundle(web/embed/embed.js OPTIONS --charset ascii)
site_bundle(web/styles/embed.css OPTIONS --look ${look}/look.css DEPENDS ${look}/look.css)
site_bundle(web/styles/style.css OPTIONS --look ${look}/look.css DEPENDS web/styles/first.css ${look}/look.css)
set(elections ${catalogue_files})
list(FILTER elections INCLUDE REGEX "^assets/elections/")
list(TRANSFORM elections REPLACE "^assets/elections/(.*)[.]json$" "\\1")
foreach(language en kk ru)
  set(texts "")
  foreach(folder texts catalogue more share)
    list(APPEND texts ${site}/${folder}/${language}.json)
  endforeach()
  add_custom_command(OUTPUT ${texts} VERBATIM
    DEPENDS assets/texts/${language}.json assets/checked.json ${catalogue_files} web/on_demand.json
      tools/site/page_language.mjs tools/site/checked.mjs
    COMMAND node tools/site/page_language.mjs ${language} ${site} ${catalogue_files}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set(pages ${site}/${language}/index.html)
  if(language STREQUAL en)
    list(APPEND pages ${site}/index.html)
  endif()
  add_custom_command(OUTPUT ${pages} VERBATIM
    DEPENDS first_page assets/texts/${language}.json assets/checked.json web/index.html web/text/ids.mjs
      web/text/standing.mjs ${site}/style.css ${site}/early.js hosting/rules.mjs tools/site/first_page.mjs tools/site/checked.mjs tools/site/og.mjs
      assets/texts/embed/${language}.json ${host_settings} ${program_parts}
    COMMAND node tools/site/first_page.mjs ${language} ${site} $<TARGET_FILE:first_page> ${host_settings} ${SITE_URL}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  # The page for embedders.
  add_custom_command(OUTPUT ${site}/${language}/embed.html VERBATIM
    DEPENDS first_page assets/texts/en.json assets/texts/kk.json assets/texts/ru.json assets/texts/embed/${language}.json
      web/embed.html web/embed/parts.mjs web/embed/snippet.mjs web/history/link.mjs web/text/ids.mjs tools/site/embed_page.mjs tools/site/og.mjs
    COMMAND node tools/site/embed_page.mjs ${language} ${site} $<TARGET_FILE:first_page> ${SITE_URL}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  # For link previews: pictures, and oEmbed documents.
  set(pictures ${site}/og/${language}/invitation.png)
  set(documents ${site}/oembed/${language}.json)
  foreach(election IN LISTS elections)
    list(APPEND pictures ${site}/og/${language}/${election}.png)
    list(APPEND documents ${site}/oembed/${language}/${election}.json)
  endforeach()
  add_custom_command(OUTPUT ${pictures} VERBATIM
    DEPENDS first_page assets/texts/embed/${language}.json assets/look.json web/text/ids.mjs tools/site/og.mjs tools/site/named_font.mjs
    COMMAND node tools/site/og.mjs ${language} ${site} $<TARGET_FILE:first_page> ${FONTS}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  add_custom_command(OUTPUT ${documents} VERBATIM
    DEPENDS assets/texts/${language}.json ${catalogue_files} web/embed/snippet.mjs web/history/link.mjs tools/site/oembed.mjs
    COMMAND node tools/site/oembed.mjs ${language} ${site} "${SITE_URL}" ${elections}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  list(APPEND site_files ${texts} ${pages} ${site}/${language}/embed.html ${pictures} ${documents})
endforeach()
foreach(font sans serif-bold)
  site_file(${FONTS}/${font}.ttf fonts/${font}.ttf)
endforeach()
site_bundle(${PROJECT_BINARY_DIR}/explainer.mjs DEPENDS explainer)
site_file(${licenses} licenses.txt)

# The whole page in one file, for example for a USB drive.
file(GLOB single_parts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/single_file/*)
add_custom_command(OUTPUT ${site}/mazhilis.html VERBATIM
  DEPENDS ${site_files} ${page_scripts} ${single_parts} ${PROJECT_BINARY_DIR}/whole.wasm tools/site/single.mjs
  COMMAND node tools/site/single.mjs ${site} ${PROJECT_BINARY_DIR} ${site}/mazhilis.html
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
list(APPEND site_files ${site}/mazhilis.html)
# The core alone, for third-party scripts; not a part of a first visit.
foreach(ending mjs d.mts wasm)
  site_file(${npm}/mazhilis-core.${ending} mazhilis-core.${ending})
endforeach()
add_custom_target(site ALL DEPENDS ${site_files})

# Files that the folder for hosts has in addition or instead: icons of the app, and a page and
# a worker that work offline.
set(hosted ${PROJECT_BINARY_DIR}/hosted)
set(hosted_files "")
function(hosted_bundle from)
  cmake_path(GET from FILENAME to)
  add_custom_command(OUTPUT ${hosted}/${to} DEPENDS ${from} tools/site/bundle.mjs package-lock.json ${ARGN} VERBATIM
    COMMAND ${bundle} ${from} ${hosted} --offline --report ${reports}/hosted.${to}.json
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set(hosted_files ${hosted_files} ${hosted}/${to} PARENT_SCOPE)
  set(bundles ${bundles} ${hosted}/${to} PARENT_SCOPE)
  set(bundle_reports ${bundle_reports} ${reports}/hosted.${to}.json PARENT_SCOPE)
endfunction()
hosted_bundle(web/boot/sections.mjs ${page_scripts})
hosted_bundle(web/offline/offline.mjs)
hosted_bundle(web/offline/sw.js)
set(app ${hosted}/icons/192.png ${hosted}/icons/512.png)
foreach(language en kk ru)
  list(APPEND app ${hosted}/manifest/${language}.webmanifest)
endforeach()
add_custom_command(OUTPUT ${app} VERBATIM
  DEPENDS ${site_files} assets/look.json web/offline/manifest.json tools/site/manifest.mjs
  COMMAND node tools/site/manifest.mjs ${site} ${hosted}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
list(APPEND hosted_files ${app})

include(Licenses)

# The folder for hosts, build/web/dist, with only the files that the current build makes.
list(JOIN site_files "\n" site_list)
list(JOIN hosted_files "\n" hosted_list)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/dist-files.txt CONTENT "${site_list}\n${hosted_list}\n")
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/dist/index.html VERBATIM
  DEPENDS ${site_files} ${hosted_files} ${PROJECT_BINARY_DIR}/dist-files.txt tools/site/dist.mjs hosting/rules.mjs hosting/nginx/http.conf
  COMMAND node tools/site/dist.mjs ${PROJECT_BINARY_DIR} ${PROJECT_BINARY_DIR}/dist ${SITE_URL}
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
add_custom_target(dist ALL DEPENDS ${PROJECT_BINARY_DIR}/dist/index.html)

# The files of a first visit, in Kazakh, the language with the largest ones: until a slider moves
# a seat, until the canvas is there, and all of them.
set(until_moved "kk/index.html" "icon.svg" "page.mjs" "explainer.mjs"
  "explainer.wasm" "texts/kk.json" "catalogue/kk.json")
set(until_drawn ${until_moved} "canvas.mjs" "canvas.wasm" "fonts/sans.ttf" "fonts/serif-bold.ttf")
set(until_complete ${until_drawn} "sections.mjs" "sections.wasm")
foreach(stage moved drawn complete)
  list(JOIN until_${stage} "\", \"" listed)
  file(WRITE ${PROJECT_BINARY_DIR}/first-visit-${stage}.json "[\"${listed}\"]\n")
endforeach()
