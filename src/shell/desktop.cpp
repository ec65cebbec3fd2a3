// The same app in a desktop window: the native twin of web.cpp.
#include <SDL.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/history.h"
#include "shell/window.h"
#include "view/view.h"
#include "words/built_in.h"

namespace {

std::vector<unsigned char> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

enum class Wish : std::uint8_t { kNone, kUndo, kRedo };

// Catches Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y; the window handles all other events.
int hear_keys(void* wish, SDL_Event* event) {
  if (event->type != SDL_KEYDOWN) return 1;
  const SDL_Keycode key = event->key.keysym.sym;
  const int modifiers = event->key.keysym.mod;
  if ((modifiers & (KMOD_CTRL | KMOD_GUI)) == 0) return 1;
  const bool shift = (modifiers & KMOD_SHIFT) != 0;
  if (key == SDLK_z) *static_cast<Wish*>(wish) = shift ? Wish::kRedo : Wish::kUndo;
  if (key == SDLK_y) *static_cast<Wish*>(wish) = Wish::kRedo;
  return 1;
}

}  // namespace

/// explainer [en|kk|ru]: the language; English by default.
int main(int count, char** arguments) {
  const char* const language = count > 1 ? arguments[1] : "en";
  const std::string_view texts = words::built_in(language);
  if (texts.empty()) {
    std::fprintf(stderr, "explainer: no texts for \"%s\": expected en, kk or ru\n", language);
    return 2;
  }
  app::App app(std::make_shared<const app::LanguagePack>(
      app::LanguagePack{words::Words::read(texts), scenario::Catalogue::built_in()}));
  // The fonts outlive the window, as ImGui requires.
  const std::string folder = FONTS_FOLDER;
  const auto text = read_file(folder + "/sans.ttf");
  const auto title = read_file(folder + "/serif-bold.ttf");
  if (text.empty() || title.empty()) {
    std::fprintf(stderr, "explainer: cannot read the fonts in %s\n", folder.c_str());
    return 1;
  }

  view::View view;
  shell::Window window;
  if (!window.open(app.outline().title.c_str(), 1236, 1020)) {
    std::fprintf(stderr, "explainer: cannot open a window: %s\n", SDL_GetError());
    return 1;
  }
  view.load_fonts(text, title);
  app::History history(app);
  Wish wish = Wish::kNone;
  SDL_AddEventWatch(hear_keys, &wish);
  unsigned shown = 0;
  unsigned settled = shown;
  Uint32 due = 0;  // when a replay shows its next seat
  while (!window.closed()) {
    const bool more = window.frame(app, view);
    const int playing = app.outline().playing;
    if (app.revision() != shown) due = SDL_GetTicks() + static_cast<Uint32>(playing);
    // A drag is one step: it ends when nothing is held.
    const bool held = SDL_GetMouseState(nullptr, nullptr) != 0;
    if (app.revision() != settled && !held) {
      settled = app.revision();
      history.settle(app);
    }
    if (const Wish now = std::exchange(wish, Wish::kNone); now != Wish::kNone && !held) {
      now == Wish::kUndo ? history.undo(app) : history.redo(app);
      window.wake();
    }
    shown = app.revision();
    const int left = playing > 0 ? std::max(0, static_cast<int>(due - SDL_GetTicks())) : -1;
    if (left == 0) {
      app.act("replay/next", "");
      window.wake();
    } else if (!more) {
      // Nothing moves: wait for an event instead of drawing the same frame again.
      SDL_WaitEventTimeout(nullptr, left);
      window.wake();
    }
  }
  return 0;
}
