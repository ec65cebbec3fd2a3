// What's checked: a chamber of any size has a place for every seat, no two seats
// touch, all lie within the half-circle, and their order runs from left to right.
#include "picture/half_circle.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

void check(int seats) {
  const picture::HalfCircle chamber = picture::half_circle(seats);
  ASSERT_EQ(chamber.places.size(), static_cast<std::size_t>(seats));
  for (std::size_t i = 0; i < chamber.places.size(); ++i) {
    const picture::SeatPlace& a = chamber.places[i];
    ASSERT_LE(std::hypot(a.x, a.y), 1.0001F) << seats;
    ASSERT_GE(a.y, -0.0001F) << seats;
    if (i > 0) {
      ASSERT_GE(a.angle, chamber.places[i - 1].angle - 0.0002F) << seats;
    }
    for (std::size_t j = 0; j < i; ++j) {
      const picture::SeatPlace& b = chamber.places[j];
      ASSERT_GT(std::hypot(a.x - b.x, a.y - b.y), 2 * chamber.seat_radius)
          << seats << ": seats " << i << " and " << j << " touch";
    }
  }
}

TEST(HalfCircle, HasRoomForEverySeat) {
  for (int seats = 0; seats <= 160; ++seats) check(seats);
  for (const int seats : {300, 435, 709, 1000, 2000}) check(seats);
}

TEST(HalfCircle, SeatsOfTheMazhilisAreLargeEnoughToTouch) {
  // At 328 px, the width of a small phone's column, a seat is 13 px or more wide.
  EXPECT_GE(picture::half_circle(98).seat_radius * 164 / (1 + picture::half_circle(98).seat_radius),
            6.5F);
  EXPECT_GE(picture::half_circle(145).seat_radius, 0.03F);
}

// A page with many sizes requests others while one is in use.
TEST(HalfCircle, StaysWhatItWasWhateverElseIsAskedFor) {
  const picture::HalfCircle& chamber = picture::half_circle(98);
  for (int seats = 1; seats <= 300; ++seats) {
    static_cast<void>(picture::half_circle(seats));
    ASSERT_EQ(chamber.places.size(), 98U) << "after " << seats;
  }
}

}  // namespace
