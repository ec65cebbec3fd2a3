// The same app in a desktop window: the native twin of web.cpp.
#include <SDL.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "shell/window.h"
#include "words/built_in.h"

namespace {

std::vector<unsigned char> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

/// explainer [en|kk|ru]: the language; English if none is named.
int main(int count, char** arguments) {
  const char* const language = count > 1 ? arguments[1] : "en";
  const std::string_view texts = words::built_in(language);
  if (texts.empty()) {
    std::fprintf(stderr, "explainer: no texts for \"%s\": expected en, kk or ru\n", language);
    return 2;
  }
  app::App app(std::make_shared<const app::LanguagePack>(
      app::LanguagePack{words::Words::read(texts), scenario::Catalogue::built_in()}));
  // The fonts outlive the window, as ImGui asks for.
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
  unsigned shown = 0;
  Uint32 due = 0;  // when a replay gives its next seat
  while (!window.closed()) {
    const bool more = window.frame(app, view);
    const int playing = app.outline().playing;
    if (app.revision() != shown) due = SDL_GetTicks() + static_cast<Uint32>(playing);
    shown = app.revision();
    const int left = playing > 0 ? std::max(0, static_cast<int>(due - SDL_GetTicks())) : -1;
    if (left == 0) {
      app.act("replay/next", "");
      window.wake();
    } else if (!more) {
      // Nothing moves: wait for the visitor instead of drawing the same again.
      SDL_WaitEventTimeout(nullptr, left);
      window.wake();
    }
  }
  return 0;
}
