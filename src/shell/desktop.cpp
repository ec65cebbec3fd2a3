// The same app in a desktop window: the native twin of web.cpp.
#include <SDL.h>

#include <cstdio>
#include <fstream>
#include <iterator>
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
  app::App app(scenario::Catalogue::built_in(), words::Words::read(texts));
  // The fonts outlive the window, as ImGui asks for.
  const std::string folder = FONTS_FOLDER;
  const auto text = read_file(folder + "/sans.ttf");
  const auto strong = read_file(folder + "/sans-semibold.ttf");
  const auto title = read_file(folder + "/serif-bold.ttf");
  if (text.empty() || strong.empty() || title.empty()) {
    std::fprintf(stderr, "explainer: cannot read the fonts in %s\n", folder.c_str());
    return 1;
  }

  view::View view;
  shell::Window window;
  if (!window.open(app.outline().title.c_str(), 1180, 1020)) {
    std::fprintf(stderr, "explainer: cannot open a window: %s\n", SDL_GetError());
    return 1;
  }
  view.load_fonts(text, strong, title);
  while (!window.closed()) {
    // Nothing moves: wait for the visitor instead of drawing the same again.
    if (!window.frame(app, view)) {
      SDL_WaitEvent(nullptr);
      window.wake();
    }
  }
  return 0;
}
