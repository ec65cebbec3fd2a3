// What the visitor's pointer does, from SDL to ImGui.
//
// ImGui's own code for SDL also takes in keys, game pads, the wheel, the
// clipboard and text input. A figure in an article must leave all those to the
// page (keys reach it through the text version), so only the pointer is here.
#pragma once

union SDL_Event;
struct SDL_Window;

namespace shell {

/// Tells ImGui of one event. `zoom`: the window's pixels in one of the figure, above 0.
void take_event(const SDL_Event& event, float zoom = 1);

/// Tells ImGui the time since the last frame and the window's size and density,
/// and shows the pointer that ImGui asked for. Call before ImGui::NewFrame.
void begin_frame(SDL_Window* window, float zoom = 1);

}  // namespace shell
