#include "shell/window.h"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#ifdef __EMSCRIPTEN__
#include <GLES2/gl2.h>
#else
#include <SDL_opengl.h>
#endif

#include <algorithm>

#include "imgui_internal.h"
#include "shell/input.h"

namespace shell {
namespace {

constexpr float kWheelStep = 60;
// The margin around the figure; a web page adds its own.
#ifdef __EMSCRIPTEN__
constexpr float kMargin = 2;
#else
constexpr float kMargin = 28;
constexpr int kFrame = 48;  // window height outside of its content
#endif

// SDL's web port is made for games that own the page; a figure must leave the
// wheel, the finger and the keys to the page around it.
void leave_the_page_alone() {
#ifdef __EMSCRIPTEN__
  SDL_EventState(SDL_MOUSEWHEEL, SDL_IGNORE);
  SDL_EventState(SDL_FINGERDOWN, SDL_IGNORE);
  SDL_EventState(SDL_FINGERMOTION, SDL_IGNORE);
  SDL_EventState(SDL_FINGERUP, SDL_IGNORE);
#endif
}

}  // namespace

bool Window::open(const char* title, int width, int height) {
#ifdef __EMSCRIPTEN__
  // SDL listens for keys on an element that never has the focus.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#no-keys");
#endif
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  leave_the_page_alone();
#ifndef __EMSCRIPTEN__
  SDL_Rect screen;
  if (SDL_GetDisplayUsableBounds(0, &screen) == 0) {
    width = std::min(width, screen.w);
    height = std::min(height, screen.h - kFrame);
  }
#endif
#ifdef __EMSCRIPTEN__
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, clear_ ? 8 : 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  constexpr const char* kShaders = "#version 100";
#else
  constexpr const char* kShaders = "#version 130";
#endif
  window_ = SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                             SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE);
  context_ = window_ ? SDL_GL_CreateContext(window_) : nullptr;
  if (context_) {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    if (ImGui_ImplOpenGL3_Init(kShaders)) return true;
    ImGui::DestroyContext();
  }
  close();
  return false;
}

void Window::close() {
  if (context_) SDL_GL_DeleteContext(context_);
  if (window_) SDL_DestroyWindow(window_);
  context_ = nullptr;
  window_ = nullptr;
  // SDL_Quit would also clear the error message.
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Window::~Window() {
  if (!is_open()) return;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  close();
  SDL_Quit();
}

bool Window::frame(app::App& app, view::PageFigure& view) {
  SDL_Event event;
  while (SDL_PollEvent(&event)) {
    take_event(event, zoom_);
    if (event.type == SDL_QUIT) closed_ = true;
    if (event.type == SDL_MOUSEWHEEL) scrolled_ -= static_cast<float>(event.wheel.y) * kWheelStep;
    frames_left_ = kSettle;
  }

  ImGui_ImplOpenGL3_NewFrame();
  begin_frame(window_, zoom_);
  ImGui::NewFrame();
  std::vector<view::Action> actions;
  const float hidden = std::max(0.0F, height_ - ImGui::GetIO().DisplaySize.y);
  scrolled_ = std::clamp(scrolled_, 0.0F, hidden);
  const float height = view.draw(view.needs(app), actions, scrolled_, kMargin);
  ImGui::Render();

  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(view.ground());
  if (clear_) {
    glClearColor(0, 0, 0, 0);
  } else {
    glClearColor(ground.x, ground.y, ground.z, 1);
  }
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window_);

  for (const view::Action& action : actions) app.act(action.action, action.value);
  // If press and release arrive in one frame, ImGui keeps the release for the next frame.
  const bool waiting = !ImGui::GetCurrentContext()->InputEventsQueue.empty();
  if (!actions.empty() || height != height_ || view.moving() || waiting) frames_left_ = kSettle;
  height_ = height;
  return --frames_left_ > 0;
}

void Window::cancel_press(view::PageFigure& view) {
  SDL_FlushEvents(SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP);
  view.cancel_press();
}

void Window::forget_graphics(view::PageFigure& view) {
  // Coordinates in a hidden window differ from those of the press.
  SDL_FlushEvents(SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP);
  view.end_press();
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  wake();
}

}  // namespace shell
