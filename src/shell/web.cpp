// The bridge to the page: what web/bridge/core.mjs can call. Texts cross it as UTF-8,
// and a text that is returned stays valid until the same function is called
// again. Its native twin is desktop.cpp.
#include <emscripten.h>

#include <memory>
#include <optional>
#include <string>

#include "app/outline/outline_json.h"
#include "picture/marks.h"
#include "shell/window.h"

namespace {

struct Page {
  app::App app;
  explicit Page(std::shared_ptr<const app::LanguagePack> language) : app(std::move(language)) {}
  view::View view;
  shell::Window window;
};

std::unique_ptr<Page> page;

const char* keep(std::string& place, std::string text) {
  place = std::move(text);
  return place.c_str();
}

}  // namespace

extern "C" {

/// Starts the app in one language, or shows the same in another one: its texts, the
/// catalogue in it, and `more`, what is seen on demand only, or empty. With `more` it does
/// what waits for that. Needs no canvas. Returns 0, and changes nothing, where one of the
/// files is not what it should be.
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

/// Opens the canvas at its size on the page; the fonts' bytes stay ours. Returns
/// 0 where there is no WebGL.
EMSCRIPTEN_KEEPALIVE int open_canvas(int width, int height, const unsigned char* text,
                                     std::size_t text_size, const unsigned char* title,
                                     std::size_t title_size) {
  // SDL makes the window's title the document's.
  const std::string& name = page->app.outline().title;
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

EMSCRIPTEN_KEEPALIVE void set_scrolled(float pixels) {
  page->window.set_scrolled(pixels);
}

/// How large a reader's text is, in the usual size of it, above 0.
EMSCRIPTEN_KEEPALIVE void set_zoom(float zoom) {
  page->window.set_zoom(zoom);
}

EMSCRIPTEN_KEEPALIVE void set_ground(int dark, int more_contrast) {
  page->view.set_colours(view::colours(dark != 0, more_contrast != 0));
  page->window.wake();
}

/// After that, of the page around: a paper and an accent, as 0xRRGGBB. Where nothing of
/// ours stands out from the paper there is an `ink`, too; else that is below 0.
EMSCRIPTEN_KEEPALIVE void tint(unsigned paper, unsigned accent, int ink) {
  page->view.tint(paper, accent, ink);
}

/// The system's own colours, as 0xRRGGBB.
EMSCRIPTEN_KEEPALIVE void force_colours(unsigned paper, unsigned ink, unsigned accent) {
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

/// Grows with every change of what is shown.
EMSCRIPTEN_KEEPALIVE unsigned revision() {
  return page->app.revision();
}

/// The outline as JSON: of its sections those of these ids, parted by spaces, or all.
EMSCRIPTEN_KEEPALIVE const char* outline(const char* only) {
  static std::string text;
  return keep(text, app::write(page->app.outline(), only));
}

/// Does an action of the outline; returns 0 if it was refused.
EMSCRIPTEN_KEEPALIVE int act(const char* action, const char* value) {
  page->window.wake();
  return page->app.act(action, value) ? 1 : 0;
}

/// A screen reader has been told the outline's status.
EMSCRIPTEN_KEEPALIVE void status_told() {
  page->app.status_told();
}

/// The chamber as marks in a picture of this width (picture/marks.h), as JSON.
EMSCRIPTEN_KEEPALIVE const char* chamber_marks(float width) {
  static std::string text;
  const app::Section* const seats = page->app.outline().section(app::id::kSeats);
  return keep(text, seats ? picture::marks_json(*seats, width) : "null");
}

/// Shows a scenario; returns what is wrong with it, or an empty text.
EMSCRIPTEN_KEEPALIVE const char* load(const char* json) {
  static std::string text;
  const scenario::Read read = page->app.load(json);
  page->window.wake();
  return keep(text, read.scenario ? "" : read.problem.message());
}

/// Says the same, and shows nothing.
EMSCRIPTEN_KEEPALIVE const char* check(const char* json) {
  static std::string text;
  const scenario::Read read = scenario::read(json, page->app.language().catalogue);
  return keep(text, read.scenario ? "" : read.problem.message());
}

/// The scenario that an election begins with; an empty text if there is none of that id.
EMSCRIPTEN_KEEPALIVE const char* official(const char* id) {
  static std::string text;
  const scenario::Election* const election = page->app.language().catalogue.election(id);
  return keep(text, election ? scenario::write(election->scenario, -1) : "");
}

/// All that the visitor has set, as app/state/saved_state.h has it.
EMSCRIPTEN_KEEPALIVE const char* saved_state() {
  static std::string text;
  return keep(text, page->app.saved_state());
}

/// Shows such a text, whole, or changes nothing; returns what is wrong with it, or an
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
