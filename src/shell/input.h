// Passes pointer events from SDL to ImGui.
//
// ImGui's own SDL backend also handles keys, game pads, the wheel, the
// clipboard and text input. A figure in an article must leave all those to the
// page (native controls handle keys), so this file handles only the pointer.
#pragma once

union SDL_Event;
struct SDL_Window;

namespace shell {

/// Passes one event to ImGui. `zoom`: window pixels per figure pixel, above 0.
void take_event(const SDL_Event& event, float zoom = 1);

/// Passes the time since the last frame and the window's size and density to ImGui,
/// and shows the cursor that ImGui requested. Call before ImGui::NewFrame.
void begin_frame(SDL_Window* window, float zoom = 1);

}  // namespace shell
