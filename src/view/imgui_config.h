// Dear ImGui's compile-time configuration, without the parts that a figure does not need.
// web_stubs/imgui_parts.cpp defines the few functions that ImGui's core still calls.
#pragma once

// A chamber of 2,000 seats and a map of 1,000 tiles have more vertices than 16 bits
// can index. WebGL 1 supports this by an extension that every browser has.
#define ImDrawIdx unsigned int

#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#ifdef __EMSCRIPTEN__
#define IMGUI_IMPL_OPENGL_ES2
#endif
