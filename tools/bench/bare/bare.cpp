// The smallest page with Dear ImGui and SDL: a window with one slider, written like their
// own examples. The baseline of the benchmark.
#include <GLES2/gl2.h>
#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "shell/input.h"

namespace {

SDL_Window* window = nullptr;
float seats = 62;

bool frame(double /*time*/, void* /*nothing*/) {
  SDL_Event event;
  while (SDL_PollEvent(&event)) shell::take_event(event);
  ImGui_ImplOpenGL3_NewFrame();
  shell::begin_frame(window);
  ImGui::NewFrame();
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("Seats", nullptr, ImGuiWindowFlags_NoDecoration);
  ImGui::SetNextItemWidth(-1);
  // Without a value label: ImGui is compiled without its own printf.
  ImGui::SliderFloat("##seats", &seats, 0, 98, "");
  ImGui::End();
  ImGui::Render();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window);
  return true;
}

}  // namespace

/// Opens the window and starts drawing; the font's bytes must stay valid.
extern "C" EMSCRIPTEN_KEEPALIVE void start(void* font, int size) {
  SDL_Init(SDL_INIT_VIDEO);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  window = SDL_CreateWindow("Seats", 0, 0, 600, 400, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  SDL_GL_CreateContext(window);
  ImGui::CreateContext();
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  ImGui::GetIO().Fonts->AddFontFromMemoryTTF(font, size, 16, &config);
  ImGui_ImplOpenGL3_Init("#version 100");
  frame(0, nullptr);
  emscripten_request_animation_frame_loop(frame, nullptr);
}
