// What's checked: the arc of seats with its labels fits the available width,
// whatever the names; labels stay apart from each other and from the seats.
#include "picture/arc.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "picture/half_circle.h"
#include "picture/marks.h"

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

// Whether the line from `a` to `b` crosses that from `c` to `d`.
bool cross(picture::Point a, picture::Point b, picture::Point c, picture::Point d) {
  const auto side = [](picture::Point p, picture::Point q, picture::Point r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
  };
  return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b);
}

float distance(picture::Point at, picture::Point a, picture::Point b) {
  const float x = b.x - a.x;
  const float y = b.y - a.y;
  const float part =
      std::clamp(((at.x - a.x) * x + (at.y - a.y) * y) / (x * x + y * y), 0.0F, 1.0F);
  return std::hypot(a.x + part * x - at.x, a.y + part * y - at.y);
}

TEST(Boundaries, StandBetweenNeighboursOfTwoGroupsAlone) {
  const std::vector<std::vector<int>> chambers = {
      kOf2023, {40, 22, 8, 6, 5, 6, 4, 7}, {9, 8, 8}, {83, 17, 13, 11, 13, 8}, {97, 1}, {1, 97},
      {3, 142}};
  for (const std::vector<int>& seats : chambers) {
    const app::Chamber chamber = chamber_of(seats);
    const picture::HalfCircle circle = picture::half_circle(chamber.seats);
    const picture::Arc arc = picture::arc(chamber, 600, {});
    const auto& lines = arc.boundaries;
    EXPECT_EQ(lines.size(), seats.size() - 1);
    std::vector<int> group_of;
    for (std::size_t i = 0; i < seats.size(); ++i) {
      group_of.insert(group_of.end(), static_cast<std::size_t>(seats[i]), static_cast<int>(i));
    }
    std::vector<int> last(circle.rows.size(), -1);
    for (std::size_t i = 0; i < circle.places.size(); ++i) {
      const picture::SeatPlace& place = circle.places[i];
      const picture::Point at = picture::seat_at(arc, place.x, place.y);
      const int before =
          std::exchange(last[static_cast<std::size_t>(place.row)], static_cast<int>(i));
      int crossed = 0;
      for (const auto& line : lines) {
        for (std::size_t k = 1; k < line.size(); ++k) {
          EXPECT_GT(distance(at, line[k - 1], line[k]), arc.seat_radius) << "a line on seat " << i;
          if (before < 0) continue;
          const picture::SeatPlace& other = circle.places[static_cast<std::size_t>(before)];
          crossed += cross(at, picture::seat_at(arc, other.x, other.y), line[k - 1], line[k]);
        }
      }
      if (before < 0) continue;
      EXPECT_EQ(crossed, group_of[i] - group_of[static_cast<std::size_t>(before)])
          << "between seats " << before << " and " << i << " of " << chamber.seats;
    }
  }
}

TEST(Boundaries, AreNotWhereSeatsAreTooSmall) {
  EXPECT_TRUE(picture::arc(chamber_of(kOf2023), 120, {}).boundaries.empty());
}

TEST(Marks, APlaceThatIsNotGivenYetIsASmallRing) {
  app::Chamber chamber = chamber_of(kOf2023);
  const picture::Arc arc = picture::arc(chamber, 600, {});
  const auto places = [&] {
    std::size_t count = 0;
    for (const picture::Mark& mark : picture::seats(chamber, nullptr, arc)) {
      count += mark.points.size();
    }
    return count;
  };
  const auto all = static_cast<std::size_t>(chamber.seats);
  EXPECT_EQ(places(), all);
  chamber.runs.front().empty = chamber.runs.front().seats;
  chamber.runs.back().empty = 1;
  EXPECT_EQ(places(), all) << "every place is drawn";
  const picture::Mark empty = picture::seats(chamber, nullptr, arc).back();
  EXPECT_EQ(empty.points.size(), static_cast<std::size_t>(chamber.runs.front().seats) + 1);
  EXPECT_EQ(empty.ink, picture::Ink::kFaint);
  EXPECT_EQ(empty.title, "");
  EXPECT_LT(empty.shape.radius, arc.seat_radius / 2);
}

}  // namespace
