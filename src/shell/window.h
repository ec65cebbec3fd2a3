// The window that the figure is drawn in: SDL, OpenGL ES 2 (or desktop OpenGL)
// and ImGui. In a page the window is a canvas.
#pragma once

#include "app/app.h"
#include "view/view.h"

struct SDL_Window;

namespace shell {

class Window {
 public:
  Window() = default;
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  /// Opens the window at a size in CSS pixels. False where there is no OpenGL: then nothing
  /// is left of the attempt, and another may follow.
  bool open(const char* title, int width, int height);
  [[nodiscard]] bool is_open() const { return window_ != nullptr; }

  /// Takes in what happened, draws one frame, and hands the visitor's actions to
  /// the app. Returns true while another frame is needed: ImGui settles within
  /// a few frames after the last event, then nothing moves and nothing is drawn.
  bool frame(app::App& app, view::View& view);
  /// Asks for frames: something changed that is no event of the window.
  void wake() { frames_left_ = kSettle; }

  /// The window begins so many pixels below the figure's top.
  void set_scrolled(float pixels) {
    scrolled_ = pixels / zoom_;
    wake();
  }
  /// Draws everything so many times as large: readers choose the size of their text.
  void set_zoom(float zoom) {
    scrolled_ *= zoom_ / zoom;
    zoom_ = zoom;
    wake();
  }

  [[nodiscard]] float height() const { return height_ * zoom_; }  ///< that the figure needs
  [[nodiscard]] bool closed() const { return closed_; }           ///< by its visitor

  /// What was pressed turned out to be a scroll: it does not count.
  void cancel_press(view::View& view);

  /// The graphics memory is gone: everything in it is made again when next drawn. What
  /// is pressed is let go.
  void forget_graphics(view::View& view);

 private:
  /// Releases SDL's part: the context and the window, where they are, and the video system.
  void close();

  // The frame that something happens in, and the one that shows what follows from it.
  static constexpr int kSettle = 2;

  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  int frames_left_ = kSettle;
  float height_ = 0;
  float scrolled_ = 0;  ///< the window may be lower than the figure
  float zoom_ = 1;      ///< pixels of the window in one of the figure
  bool closed_ = false;
};

}  // namespace shell
