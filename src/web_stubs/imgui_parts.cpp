// What ImGui's core asks of its parts that are left out: printf-like formatting,
// which would bring in a floating-point printer, and on the web, where it is
// downloaded, tables and columns (imgui_tables.cpp, a tenth of the whole). The
// figure uses neither.
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

#ifdef __EMSCRIPTEN__
namespace ImGui {

void EndTable() {}
void EndColumns() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

// Widgets that ImGui's core draws by itself: a window's bars and buttons, the list
// of windows, what a tooltip says. The figure is a window without any of them, so
// the core is compiled to call these in their place (cmake/ThirdParty.cmake).
bool OmittedSelectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
  return false;
}
bool OmittedCollapseButton(ImGuiID, const ImVec2&) {
  return false;
}
bool OmittedCloseButton(ImGuiID, const ImVec2&) {
  return false;
}
void OmittedScrollbar(ImGuiAxis) {}
void OmittedEndMenuBar() {}
ImGuiMultiSelectIO* OmittedEndMultiSelect() {
  return nullptr;
}
void OmittedEndTabBar() {}
void OmittedSeparatorText(const char*) {}
void OmittedTextV(const char*, va_list) {}

}  // namespace ImGui
#endif

// The text itself, its places unfilled: only names and messages that nobody sees.
int ImFormatStringV(char* buffer, size_t size, const char* format, va_list) {
  const size_t length = strlen(format);
  if (buffer == nullptr || size == 0) return static_cast<int>(length);
  const size_t kept = length < size ? length : size - 1;
  memcpy(buffer, format, kept);
  buffer[kept] = '\0';
  return static_cast<int>(kept);
}

int ImFormatString(char* buffer, size_t size, const char* format, ...) {
  va_list none;
  va_start(none, format);
  const int length = ImFormatStringV(buffer, size, format, none);
  va_end(none);
  return length;
}
