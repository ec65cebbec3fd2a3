// The bridge to the page: the functions that web/bridge/core.mjs calls. Texts are UTF-8;
// a returned text stays valid until the same function is called again. The native
// counterpart is desktop.cpp.
#include <emscripten.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/outline/outline_json.h"
#include "picture/marks.h"
#include "shell/window.h"

namespace {

struct Page {
  app::App app;
  explicit Page(std::shared_ptr<const app::LanguagePack> language) : app(std::move(language)) {}
  view::PageFigure view;
  shell::Window window;
};

std::unique_ptr<Page> page;

const char* keep(std::string& place, std::string text) {
  place = std::move(text);
  return place.c_str();
}

// The figure's part of the outline, where that has all of these sections.
const app::Outline& outline_with(std::string_view ids) {
  const app::Outline& figure = page->app.figure();
  while (!ids.empty()) {
    const std::string_view id = ids.substr(0, ids.find(' '));
    if (!figure.section(id)) return page->app.outline();
    ids.remove_prefix(std::min(id.size() + 1, ids.size()));
  }
  return figure;
}

}  // namespace

extern "C" {

/// Starts the app in one language, or switches to another one. Takes the language's texts,
/// its catalogue, and `more`, the parts that are shown on demand only, or empty. With `more`,
/// runs the actions that wait for it. Needs no canvas. Returns 0 and changes nothing if one
/// of the files is invalid.
EMSCRIPTEN_KEEPALIVE int set_language(const char* texts, const char* catalogue, const char* more) {
  std::shared_ptr<const app::LanguagePack> language =
      app::LanguagePack::read(texts, catalogue, more);
  if (!language) return 0;
  if (!page) {
    page = std::make_unique<Page>(std::move(language));
  } else {
    page->app.set_language(std::move(language));
    page->window.wake();
  }
  return 1;
}

/// Opens the canvas at its size on the page; the fonts' bytes must stay valid.
/// Returns 0 if there is no WebGL.
EMSCRIPTEN_KEEPALIVE int open_canvas(int width, int height, const unsigned char* text,
                                     std::size_t text_size, const unsigned char* title,
                                     std::size_t title_size) {
  // SDL sets the document's title to the window's title.
  const std::string name = page->app.title();
  if (!page->window.open(name.c_str(), width, height)) return 0;
  page->view.load_fonts({text, text_size}, {title, title_size});
  return 1;
}

/// Draws a frame; returns 1 while another one is needed.
EMSCRIPTEN_KEEPALIVE int frame() {
  return page->window.frame(page->app, page->view) ? 1 : 0;
}

/// The height in CSS pixels that the figure needs at its width.
EMSCRIPTEN_KEEPALIVE float figure_height() {
  return page->window.height();
}

/// Leaves this height in CSS pixels free below the chamber for the page's own words.
EMSCRIPTEN_KEEPALIVE void set_room(float height) {
  page->window.set_room(page->view, height);
}

/// Where that room begins, in CSS pixels from the figure's top.
EMSCRIPTEN_KEEPALIVE float room_at() {
  return page->window.room_at(page->view);
}

EMSCRIPTEN_KEEPALIVE void set_scrolled(float pixels) {
  page->window.set_scrolled(pixels);
}

/// The reader's text size relative to the default size, above 0.
EMSCRIPTEN_KEEPALIVE void set_zoom(float zoom) {
  page->window.set_zoom(zoom);
}

/// For a page inside another one: call it before the canvas is opened. The figure is compact;
/// `clear`: it can do without a ground of its own, see set_ground.
EMSCRIPTEN_KEEPALIVE void set_embedded(int clear) {
  page->view.set_compact(true);
  page->window.set_clear(clear != 0);
}

/// `clear`: what is behind the canvas stays in sight.
EMSCRIPTEN_KEEPALIVE void set_ground(int dark, int more_contrast, int clear) {
  page->window.set_clear(clear != 0);
  page->view.set_colours(view::colours(dark != 0, more_contrast != 0));
  page->window.wake();
}

/// Call after set_ground: the paper and accent colours of the embedding page, as 0xRRGGBB.
/// `ink` is given if our own ink has too little contrast with the paper, else it is below 0.
EMSCRIPTEN_KEEPALIVE void tint(unsigned paper, unsigned accent, int ink) {
  page->view.tint(paper, accent, ink);
}

/// The system's forced colours, as 0xRRGGBB.
EMSCRIPTEN_KEEPALIVE void force_colours(unsigned paper, unsigned ink, unsigned accent) {
  page->window.set_clear(false);
  page->view.set_colours(view::forced_colours(paper, ink, accent));
  page->window.wake();
}

EMSCRIPTEN_KEEPALIVE void set_motion(int on) {
  page->view.set_motion(on != 0);
}

EMSCRIPTEN_KEEPALIVE void cancel_press() {
  if (page->window.is_open()) page->window.cancel_press(page->view);
}

EMSCRIPTEN_KEEPALIVE void forget_graphics() {
  page->window.forget_graphics(page->view);
}

/// A counter that grows with every change of the state shown.
EMSCRIPTEN_KEEPALIVE unsigned revision() {
  return page->app.revision();
}

/// The outline as JSON: the sections with these ids, separated by spaces, or all sections.
EMSCRIPTEN_KEEPALIVE const char* outline(const char* only) {
  static std::string text;
  return keep(text, app::write(*only ? outline_with(only) : page->app.outline(), only));
}

/// What has changed since the last announcement, in a sentence, or an empty text.
EMSCRIPTEN_KEEPALIVE const char* change() {
  static std::string text;
  return keep(text, page->app.change());
}

/// Does an action of the outline; returns 0 if it was refused.
EMSCRIPTEN_KEEPALIVE int act(const char* action, const char* value) {
  page->window.wake();
  return page->app.act(action, value) ? 1 : 0;
}

/// The outline's status, or the change, was announced to screen readers.
EMSCRIPTEN_KEEPALIVE void status_told() {
  page->app.status_told();
}

/// The marks of a chamber of this section (picture/marks.h), as JSON. `names` is one of
/// picture::Names. "null" if there is no such chamber.
EMSCRIPTEN_KEEPALIVE const char* chamber_marks(const char* section, const char* chamber,
                                               float width, int names) {
  static std::string text;
  const app::Section* const found = outline_with(section).section(section);
  const app::Chamber* const one = found ? found->chamber(chamber) : nullptr;
  if (!one) return "null";
  const auto* const table = found->find<app::Table>(app::id::kSeats);
  return keep(text, picture::marks_json(*one, table, width, static_cast<picture::Names>(names)));
}

/// Loads a scenario; returns an error message, or an empty text.
EMSCRIPTEN_KEEPALIVE const char* load(const char* json) {
  static std::string text;
  const scenario::Read read = page->app.load(json);
  page->window.wake();
  return keep(text, read.scenario ? "" : read.problem.message());
}

/// Checks a scenario without loading it; returns the same as `load`.
EMSCRIPTEN_KEEPALIVE const char* check(const char* json) {
  static std::string text;
  const scenario::Read read = scenario::read(json, page->app.language().catalogue);
  return keep(text, read.scenario ? "" : read.problem.message());
}

/// The initial scenario of an election; an empty text if the id is unknown.
EMSCRIPTEN_KEEPALIVE const char* official(const char* id) {
  static std::string text;
  const scenario::Election* const election = page->app.language().catalogue.election(id);
  return keep(text, election ? scenario::write(election->scenario, -1) : "");
}

/// All that the visitor has set, in the format of app/state/saved_state.h.
EMSCRIPTEN_KEEPALIVE const char* saved_state() {
  static std::string text;
  return keep(text, page->app.saved_state());
}

/// Restores a saved state completely, or changes nothing; returns an error message, or an
/// empty text.
EMSCRIPTEN_KEEPALIVE const char* restore(const char* json) {
  static std::string text;
  const std::optional<scenario::Problem> problem = page->app.restore(json);
  page->window.wake();
  return keep(text, problem ? problem->message() : "");
}

EMSCRIPTEN_KEEPALIVE const char* scenario_json() {
  static std::string text;
  return keep(text, page->app.scenario_json());
}

EMSCRIPTEN_KEEPALIVE const char* result_json() {
  static std::string text;
  return keep(text, page->app.result_json());
}

}  // extern "C"
