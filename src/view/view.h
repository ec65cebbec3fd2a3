// Everything that the outline contains, drawn with ImGui in one window without decoration:
// the figure of the page (page_figure.h), and around it all that is HTML there.
#pragma once

#include "view/page_figure.h"

namespace view {

class View final : public PageFigure {
 public:
  [[nodiscard]] const app::Outline& needs(const app::App& app) const override {
    return app.outline();
  }

 private:
  float content(Paint& paint, Box box, const app::Outline& outline) override;
  float two_columns(Paint& paint, Box box, const app::Outline& outline);
  float one_column(Paint& paint, Box box, const app::Outline& outline);
  float chamber_only(Paint& paint, Box box, const app::Outline& outline);
  float lists(Paint& paint, Box box, const app::Outline& outline);
  static float setup(Paint& paint, Box box, const app::Outline& outline, const char* action);
  static float today(Paint& paint, Box box, const app::Outline& outline);
  static float others(Paint& paint, Box box, const app::Outline& outline);
  static float open_districts(Paint& paint, Box box, const app::Section& districts);
  static float scenes(Paint& paint, Box box, const app::Outline& outline);
  static float reset(Paint& paint, Box box, const app::Outline& outline);

  DistrictsFigure districts_;
};

}  // namespace view
