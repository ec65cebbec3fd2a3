// What's checked: the arc of seats with its labels fits the width that there is,
// whatever the names; labels stay apart from each other and from the seats.
#include "picture/arc.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

app::Chamber chamber_of(const std::vector<int>& groups) {
  app::Chamber chamber;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    chamber.runs.push_back({.owner = {static_cast<int>(i), {}}, .seats = groups[i]});
    chamber.seats += groups[i];
  }
  return chamber;
}

const std::vector<int> kOf2023 = {62, 8, 6, 5, 6, 4, 7};

TEST(Arc, FitsTheWidthWithItsLabels) {
  const app::Chamber chamber = chamber_of(kOf2023);
  for (const float width : {440.0F, 500.0F, 624.0F, 900.0F}) {
    const std::vector<float> widths(kOf2023.size(), 90);
    const picture::Arc arc = picture::arc(chamber, width, widths);
    const float outer = arc.radius + arc.seat_radius;
    EXPECT_GE(arc.centre.x - outer, -0.5F);
    EXPECT_LE(arc.centre.x + outer, width + 0.5F);
    EXPECT_GT(arc.radius, width * 0.25F);
    ASSERT_EQ(arc.labels.size(), widths.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const picture::Point at = arc.labels[i];
      EXPECT_GE(at.x, -12) << width;
      EXPECT_LE(at.x + widths[i], width + 12) << width;
      for (std::size_t k = 0; k < i; ++k) {
        const picture::Point other = arc.labels[k];
        const bool apart = at.x >= other.x + widths[k] || other.x >= at.x + widths[i] ||
                           std::abs(at.y - other.y) >= 13;
        EXPECT_TRUE(apart) << "labels " << i << " and " << k << " at " << width;
      }
    }
  }
}

TEST(Arc, WithoutLabelsTakesTheWholeWidth) {
  const picture::Arc arc = picture::arc(chamber_of(kOf2023), 328, {});
  EXPECT_NEAR(2 * (arc.radius + arc.seat_radius), 328, 0.01F);
  EXPECT_TRUE(arc.labels.empty());
  EXPECT_NEAR(arc.height, arc.centre.y + arc.seat_radius, 0.01F);
}

TEST(Arc, IsThereHoweverLongTheNames) {
  const std::vector<float> widths(kOf2023.size(), 2000);
  const picture::Arc arc = picture::arc(chamber_of(kOf2023), 500, widths);
  EXPECT_GT(arc.radius, 50);
}

TEST(Groups, AreOneAnOwner) {
  app::Chamber chamber = chamber_of({3, 4});
  chamber.runs.insert(chamber.runs.begin() + 1,
                      {.owner = {0, {}}, .form = app::Form::kDistrict, .seats = 2, .empty = 1});
  const std::vector<picture::Group> groups = picture::groups(chamber);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].seats, 5);
  EXPECT_EQ(groups[0].given, 4);
  EXPECT_EQ(groups[1].from, 5);
}

}  // namespace
