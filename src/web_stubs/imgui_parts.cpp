// What ImGui's core asks of its parts that are left out: printf-like formatting,
// which would bring in a floating-point printer, and on the web, where it is
// downloaded, tables and columns (imgui_tables.cpp, a tenth of the whole). The
// figure uses neither.
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"
#include "web_stubs/refuse.h"

#ifdef __EMSCRIPTEN__
namespace ImGui {

// Asked for at the start: it would tell which settings of tables to read from a file.
void TableSettingsAddSettingsHandler() {}

// Never asked for where there is no table.
void EndTable() {
  web_stubs::refuse("EndTable");
}
void EndColumns() {
  web_stubs::refuse("EndColumns");
}
void TablePushColumnChannel(int) {
  web_stubs::refuse("TablePushColumnChannel");
}
void TablePopColumnChannel() {
  web_stubs::refuse("TablePopColumnChannel");
}
void TableGcCompactSettings() {
  web_stubs::refuse("TableGcCompactSettings");
}
void TableGcCompactTransientBuffers(ImGuiTable*) {
  web_stubs::refuse("TableGcCompactTransientBuffers");
}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {
  web_stubs::refuse("TableGcCompactTransientBuffers");
}

// Widgets that ImGui's core draws by itself: a window's bars and buttons, the list
// of windows, what a tooltip says. The figure is a window without any of them, so
// the core is compiled to call these in their place (cmake/ThirdParty.cmake).
bool OmittedSelectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
  web_stubs::refuse("Selectable");
}
// Of the window that ImGui itself begins each frame with, and does not show while it is empty.
bool OmittedCollapseButton(ImGuiID, const ImVec2&) {
  return false;
}
bool OmittedCloseButton(ImGuiID, const ImVec2&) {
  web_stubs::refuse("CloseButton");
}
void OmittedScrollbar(ImGuiAxis) {
  web_stubs::refuse("Scrollbar");
}
void OmittedEndMenuBar() {
  web_stubs::refuse("EndMenuBar");
}
ImGuiMultiSelectIO* OmittedEndMultiSelect() {
  web_stubs::refuse("EndMultiSelect");
}
void OmittedEndTabBar() {
  web_stubs::refuse("EndTabBar");
}
void OmittedSeparatorText(const char*) {
  web_stubs::refuse("SeparatorText");
}
void OmittedTextV(const char*, va_list) {
  web_stubs::refuse("TextV");
}

}  // namespace ImGui
#endif

// Only of a text without places: a name that the core gives to something of its own.
int ImFormatStringV(char* buffer, size_t size, const char* format, va_list) {
  if (strchr(format, '%') != nullptr) web_stubs::refuse(format);
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
