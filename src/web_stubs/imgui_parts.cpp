// Functions that ImGui's core calls in its parts that are left out: printf-like formatting,
// which would link a floating-point printer, and on the web, to reduce the download, tables
// and columns (imgui_tables.cpp, a tenth of the whole). The figure uses neither.
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"
#include "web_stubs/refuse.h"

#ifdef __EMSCRIPTEN__
namespace ImGui {

// Called at the start: it would register the table settings to read from a file.
void TableSettingsAddSettingsHandler() {}

// Never called without a table.
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
// of windows, the text of a tooltip. The figure is a window without any of them, so
// the core is compiled to call these functions instead (cmake/ThirdParty.cmake).
bool OmittedSelectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
  web_stubs::refuse("Selectable");
}
// For the window that ImGui itself begins in each frame and does not show while it is empty.
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

// Only for a format without conversions: the core uses it to name its own objects.
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
