# The page: its program, and everything it is made of in build/web/site.
add_executable(explainer src/shell/web.cpp src/shell/web_slim.cpp src/shell/input.cpp src/shell/window.cpp)
target_link_libraries(explainer PRIVATE view imgui_window)
set_target_properties(explainer PROPERTIES OUTPUT_NAME explainer SUFFIX .mjs)
target_link_options(explainer PRIVATE
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc
  -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=256KB -sINCOMING_MODULE_JS_API=canvas,locateFile
  -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToNewUTF8,HEAPU8
  -sEXPORTED_FUNCTIONS=_malloc,_free
  -sGL_ENABLE_GET_PROC_ADDRESS=0 -sTEXTDECODER=2 --no-entry --closure 1)

# Every path in the site is relative, so the folder works wherever it is put.
set(site ${PROJECT_BINARY_DIR}/site)
set(site_files "")
function(site_file from to)
  add_custom_command(OUTPUT ${site}/${to} DEPENDS ${from} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E copy ${from} ${site}/${to})
  set(site_files ${site_files} ${site}/${to} PARENT_SCOPE)
endfunction()
foreach(file index.html icon.svg style.css page.mjs figure.mjs outline.mjs core.mjs)
  site_file(${PROJECT_SOURCE_DIR}/web/${file} ${file})
endforeach()
foreach(language en kk ru)
  site_file(${PROJECT_SOURCE_DIR}/assets/texts/${language}.json texts/${language}.json)
endforeach()
foreach(font sans sans-semibold serif-bold)
  site_file(${FONTS}/${font}.ttf fonts/${font}.ttf)
endforeach()
foreach(part mjs wasm)
  add_custom_command(OUTPUT ${site}/explainer.${part} DEPENDS explainer VERBATIM
    COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_BINARY_DIR}/explainer.${part}
      ${site}/explainer.${part})
  list(APPEND site_files ${site}/explainer.${part})
endforeach()
add_custom_target(site ALL DEPENDS ${site_files})
