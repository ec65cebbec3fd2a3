// What's checked: a window that cannot be opened is not open, whichever step fails; the
// failed attempt leaves nothing behind, and the next one succeeds if the step does.
#include "shell/window.h"

#include <SDL.h>
#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <optional>

namespace {

enum class Step : std::uint8_t { kSdl, kWindow, kContext, kRenderer };

std::optional<Step> failing;

// The number of open handles of each kind.
struct Held {
  int sdl = 0, windows = 0, contexts = 0, renderers = 0;
  bool operator==(const Held&) const = default;
};
Held held;

bool works(Step step) {
  return failing != step;
}

// SDL's handles are opaque pointers.
int thing = 0;

}  // namespace

// These replace SDL's own: a program's functions come before a shared library's.
extern "C" {

int SDL_Init(Uint32 /*flags*/) {
  if (!works(Step::kSdl)) return -1;
  ++held.sdl;
  return 0;
}
void SDL_QuitSubSystem(Uint32 /*flags*/) {
  --held.sdl;
}
void SDL_Quit() {
  held.sdl = 0;
}
int SDL_GetDisplayUsableBounds(int /*display*/, SDL_Rect* /*bounds*/) {
  return -1;
}
SDL_Window* SDL_CreateWindow(const char* /*title*/, int /*x*/, int /*y*/, int /*width*/,
                             int /*height*/, Uint32 /*flags*/) {
  if (!works(Step::kWindow)) return nullptr;
  ++held.windows;
  return reinterpret_cast<SDL_Window*>(&thing);
}
void SDL_DestroyWindow(SDL_Window* /*window*/) {
  --held.windows;
}
SDL_GLContext SDL_GL_CreateContext(SDL_Window* /*window*/) {
  if (!works(Step::kContext)) return nullptr;
  ++held.contexts;
  return &thing;
}
void SDL_GL_DeleteContext(SDL_GLContext /*context*/) {
  --held.contexts;
}

}  // extern "C"

bool ImGui_ImplOpenGL3_Init(const char* /*shaders*/) {
  if (!works(Step::kRenderer)) return false;
  ++held.renderers;
  return true;
}
void ImGui_ImplOpenGL3_Shutdown() {
  --held.renderers;
}
void ImGui_ImplOpenGL3_NewFrame() {}
void ImGui_ImplOpenGL3_RenderDrawData(ImDrawData* /*data*/) {}
void ImGui_ImplOpenGL3_DestroyDeviceObjects() {}

namespace {

class Opening : public testing::TestWithParam<Step> {};

TEST_P(Opening, FailsWhole) {
  held = {};
  {
    shell::Window window;
    EXPECT_FALSE(window.is_open());
    for (int attempt = 0; attempt < 2; ++attempt) {
      failing = GetParam();
      EXPECT_FALSE(window.open("", 300, 200));
      EXPECT_FALSE(window.is_open());
      EXPECT_EQ(ImGui::GetCurrentContext(), nullptr);
      EXPECT_EQ(held, Held{});
    }
    failing.reset();
    EXPECT_TRUE(window.open("", 300, 200));
    EXPECT_TRUE(window.is_open());
    EXPECT_EQ(held, (Held{1, 1, 1, 1}));
  }
  EXPECT_EQ(ImGui::GetCurrentContext(), nullptr);
  EXPECT_EQ(held, Held{});
}

INSTANTIATE_TEST_SUITE_P(AtEachStep, Opening,
                         testing::Values(Step::kSdl, Step::kWindow, Step::kContext,
                                         Step::kRenderer));

}  // namespace
