# Third-party code as targets: json, imgui, and imgui_window with SDL.

# The header alone, as a link in a folder of its own: the web compiler must not
# find the system's other headers.
find_path(JSON_HEADERS nlohmann/json.hpp REQUIRED NO_CMAKE_FIND_ROOT_PATH
  PATHS /usr/include /usr/local/include /opt/homebrew/include)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/include)
file(CREATE_LINK ${JSON_HEADERS}/nlohmann ${PROJECT_BINARY_DIR}/include/nlohmann SYMBOLIC)
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/include)
target_compile_definitions(json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

# Dear ImGui, without the parts that the figure does not use (src/view/imgui_config.h).
add_library(imgui STATIC
  ${IMGUI_SOURCE}/imgui.cpp ${IMGUI_SOURCE}/imgui_draw.cpp ${IMGUI_SOURCE}/imgui_widgets.cpp
  $<$<NOT:$<BOOL:${EMSCRIPTEN}>>:${IMGUI_SOURCE}/imgui_tables.cpp>
  src/web_stubs/imgui_parts.cpp src/web_stubs/refuse.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${IMGUI_SOURCE} ${IMGUI_SOURCE}/backends)
target_include_directories(imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="view/imgui_config.h")
target_compile_features(imgui PUBLIC cxx_std_20)
set_target_properties(imgui PROPERTIES UNITY_BUILD OFF)
if(EMSCRIPTEN)
  set(omitted Selectable CollapseButton CloseButton Scrollbar EndMenuBar EndMultiSelect EndTabBar
    SeparatorText TextV)
  list(TRANSFORM omitted REPLACE "(.+)" "\\1=Omitted\\1")
  set_source_files_properties(${IMGUI_SOURCE}/imgui.cpp PROPERTIES COMPILE_DEFINITIONS "${omitted}")
endif()

# SDL 2, and ImGui's own code for drawing with OpenGL.
add_library(imgui_window STATIC EXCLUDE_FROM_ALL
  ${IMGUI_SOURCE}/backends/imgui_impl_opengl3.cpp)
target_link_libraries(imgui_window PUBLIC imgui)
if(EMSCRIPTEN)
  target_include_directories(imgui_window SYSTEM PUBLIC ${SDL2_WEB}/include/SDL2)
  target_sources(imgui_window PRIVATE src/web_stubs/gl_state.cpp)
  set_source_files_properties(${IMGUI_SOURCE}/backends/imgui_impl_opengl3.cpp PROPERTIES
    COMPILE_DEFINITIONS glGetIntegerv=glStateAtRest)
  target_link_libraries(imgui_window PUBLIC ${SDL2_WEB}/lib/libSDL2.a)
else()
  find_package(SDL2 REQUIRED)
  find_package(OpenGL REQUIRED)
  target_link_libraries(imgui_window PUBLIC SDL2::SDL2 OpenGL::GL)
endif()
