// A figure without a window: ImGui with no renderer, a pointer moved by the
// test, and the app behind it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "view/view.h"

/// The pixels of a control's touch area, both ends included.
struct Place {
  ImVec2 min, max;

  [[nodiscard]] ImVec2 middle() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

class Stage {
 public:
  explicit Stage(float width, const char* language = "en");
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  app::App app;

  /// Shows an outline made by hand instead of the app's; actions are then recorded in
  /// `acted` and change nothing.
  void show(app::Outline outline);
  std::vector<view::Action> acted;

  /// Draws one frame and passes the visitor's actions to the app.
  void frame() { frame(0); }
  /// Draws until the figure's height no longer changes.
  void settle();
  void move(ImVec2 to);
  void press();
  void release();
  void click(ImVec2 at);
  void set_motion(bool on) { view_.set_motion(on); }
  [[nodiscard]] bool moving() const { return view_.moving(); }
  void cancel_press() { view_.cancel_press(); }
  void end_press() { view_.end_press(); }

  /// The part of the control with this id that reacts to the pointer; fails the test if
  /// nothing does.
  Place place(const std::string& id);
  /// Its middle.
  ImVec2 find(const std::string& id) { return place(id).middle(); }

  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] float height() const { return height_; }
  /// Whether a text was ever shortened by an ellipsis: ImGui loads a glyph when it
  /// is first measured, and otherwise only the law's wording contains this one.
  [[nodiscard]] static bool has_shortened_text();
  /// The outermost points drawn in the last frame.
  [[nodiscard]] ImVec4 drawn() const;
  [[nodiscard]] seats::Votes votes(const std::string& id) const;
  [[nodiscard]] seats::Votes total() const;

 private:
  void frame(ImGuiID active);
  ImVec2 corner(ImGuiID id);

  float width_;
  float height_ = 2000;
  view::View view_;
  std::optional<app::Outline> shown_;
  std::vector<unsigned char> fonts_[2];
};
