// The window that the figure is drawn in: SDL, OpenGL ES 2 (or desktop OpenGL)
// and ImGui. In a page the window is a canvas.
#pragma once

#include "app/app.h"
#include "view/page_figure.h"

struct SDL_Window;

namespace shell {

class Window {
 public:
  Window() = default;
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  /// Opens the window at a size in CSS pixels. Returns false if there is no OpenGL; all
  /// resources are released then, and open() may be called again.
  bool open(const char* title, int width, int height);
  [[nodiscard]] bool is_open() const { return window_ != nullptr; }

  /// Handles pending events, draws one frame, and passes the visitor's actions to
  /// the app. Returns true while another frame is needed: ImGui settles within
  /// a few frames after the last event, then nothing moves and nothing is drawn.
  bool frame(app::App& app, view::PageFigure& view);
  /// Requests frames after a change that is no window event.
  void wake() { frames_left_ = kSettle; }

  /// Leaves what is behind the window in sight, where nothing is drawn. A window that was opened
  /// without it cannot do that later.
  void set_clear(bool on) { clear_ = on; }

  /// Sets the offset of the window from the figure's top, in pixels.
  void set_scrolled(float pixels) {
    scrolled_ = pixels / zoom_;
    wake();
  }
  /// Scales everything by `zoom`, the text size that the reader has chosen.
  void set_zoom(float zoom) {
    scrolled_ *= zoom_ / zoom;
    zoom_ = zoom;
    wake();
  }

  /// Leaves `pixels` free below the chamber; see view::PageFigure.
  void set_room(view::PageFigure& view, float pixels) {
    view.set_room(pixels / zoom_);
    wake();
  }
  [[nodiscard]] float room_at(const view::PageFigure& view) const { return view.room_at() * zoom_; }

  [[nodiscard]] float height() const { return height_ * zoom_; }  ///< needed by the figure
  [[nodiscard]] bool closed() const { return closed_; }           ///< by its visitor

  /// Cancels a press that turned out to be a scroll.
  void cancel_press(view::PageFigure& view);

  /// Call after the graphics context was lost: its resources are created again by the next
  /// frame. Ends a press.
  void forget_graphics(view::PageFigure& view);

 private:
  /// Releases SDL's resources: the context and the window, if created, and the video system.
  void close();

  // The frame in which an event happens, and the one that shows its result.
  static constexpr int kSettle = 2;

  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  int frames_left_ = kSettle;
  float height_ = 0;
  float scrolled_ = 0;  ///< the window may be lower than the figure
  float zoom_ = 1;      ///< pixels of the window in one of the figure
  bool clear_ = false;
  bool closed_ = false;
};

}  // namespace shell
