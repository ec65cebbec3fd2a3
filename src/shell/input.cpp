#include "shell/input.h"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <cfloat>

namespace shell {
namespace {

void show_pointer() {
  static SDL_Cursor* const kArrow = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW);
  static SDL_Cursor* const kHand = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND);
  static SDL_Cursor* shown = nullptr;
  SDL_Cursor* const wanted = ImGui::GetMouseCursor() == ImGuiMouseCursor_Hand ? kHand : kArrow;
  if (wanted != shown) SDL_SetCursor(shown = wanted);
}

}  // namespace

void take_event(const SDL_Event& event, float zoom) {
  ImGuiIO& io = ImGui::GetIO();
  const auto point_at = [&](int x, int y) {
    io.AddMousePosEvent(static_cast<float>(x) / zoom, static_cast<float>(y) / zoom);
  };
  switch (event.type) {
    case SDL_MOUSEMOTION:
      point_at(event.motion.x, event.motion.y);
      break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT) break;
      // A touch has no motion event before its press.
      point_at(event.button.x, event.button.y);
      io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.type == SDL_MOUSEBUTTONDOWN);
      break;
    case SDL_WINDOWEVENT:
      // A slider keeps the pointer while it is held, even outside the window.
      if (event.window.event == SDL_WINDOWEVENT_LEAVE && !ImGui::IsMouseDown(0)) {
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
      }
      break;
    default:
      break;
  }
}

void begin_frame(SDL_Window* window, float zoom) {
  ImGuiIO& io = ImGui::GetIO();
  int width = 0;
  int height = 0;
  int pixels_wide = 0;
  int pixels_high = 0;
  SDL_GetWindowSize(window, &width, &height);
  SDL_GL_GetDrawableSize(window, &pixels_wide, &pixels_high);
  io.DisplaySize = {static_cast<float>(width) / zoom, static_cast<float>(height) / zoom};
  if (width > 0 && height > 0) {
    io.DisplayFramebufferScale = {static_cast<float>(pixels_wide) / io.DisplaySize.x,
                                  static_cast<float>(pixels_high) / io.DisplaySize.y};
  }
  static Uint32 last = 0;
  const Uint32 now = SDL_GetTicks();
  io.DeltaTime = std::clamp(static_cast<float>(now - last) / 1000, 0.001F, 0.1F);
  last = now;
  show_pointer();
}

}  // namespace shell
