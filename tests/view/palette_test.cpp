// What's checked: the look's colours, computed independently of tools/dev/palette.mjs.
// On each of the four grounds: every two lists, and each list and the colour of no list,
// differ for any kind of colour vision, neighbours also in a grey print; text and shapes
// contrast with the ground; and no list is more conspicuous than another.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

#include "look.h"
#include "view/style.h"

namespace {

struct Ground {
  const char* name;
  const look::Colours& colours;
  double text, shapes;          // the least contrast
  double apart, apart_for_all;  // the least difference, without a kind of cone and with all
  double beside, next;          // the least of lightness: seats side by side, ballot neighbours
  double loudest;               // most contrast over least
};
const Ground kGrounds[] = {{"light", look::kLight, 4.5, 3, 10, 20, 22, 10, 2.4},
                           {"dark", look::kDark, 4.5, 3, 10, 20, 22, 10, 2.4},
                           {"light, more contrast", look::kLightMore, 7, 4.5, 9, 19, 17, 9, 2.8},
                           {"dark, more contrast", look::kDarkMore, 7, 4.5, 10, 20, 24, 12, 2.8}};

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

double dot(const Three& a, const Three& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
Three times(const Matrix& m, const Three& v) {
  return {dot(m[0], v), dot(m[1], v), dot(m[2], v)};
}

// Red, green and blue light.
Three light(std::uint32_t colour) {
  Three all{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = static_cast<double>((colour >> (16 - 8 * i)) & 0xFF) / 255;
    all[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  }
  return all;
}

double luminance(std::uint32_t colour) {
  return dot({0.2126, 0.7152, 0.0722}, light(colour));
}
double contrast(std::uint32_t a, std::uint32_t b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

// CIE L*a*b* under D65.
struct Lab {
  double l, a, b;
};
Lab lab(const Three& rgb) {
  constexpr Matrix kXyz = {{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
  const Three xyz = times(kXyz, rgb);
  const auto f = [](double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  };
  const double x = f(xyz[0] / 0.95047);
  const double y = f(xyz[1]);
  const double z = f(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIEDE2000, as Sharma, Wu and Dalal (2005) write it out.
double difference(const Lab& one, const Lab& two) {
  constexpr double kDegree = std::numbers::pi / 180;
  const double pow25 = std::pow(25, 7);
  const double mean = (std::hypot(one.a, one.b) + std::hypot(two.a, two.b)) / 2;
  const double g = 0.5 * (1 - std::sqrt(std::pow(mean, 7) / (std::pow(mean, 7) + pow25)));
  const double a1 = (1 + g) * one.a;
  const double a2 = (1 + g) * two.a;
  const double c1 = std::hypot(a1, one.b);
  const double c2 = std::hypot(a2, two.b);
  const auto hue = [](double a, double b) {
    const double angle = std::atan2(b, a) / kDegree;
    return angle < 0 ? angle + 360 : angle;
  };
  const double h1 = hue(a1, one.b);
  const double h2 = hue(a2, two.b);
  double turn = c1 * c2 == 0 ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  double h = h1 + h2;
  if (c1 * c2 != 0) {
    if (std::abs(h1 - h2) > 180) h += h < 360 ? 360 : -360;
    h /= 2;
  }
  const double dl = two.l - one.l;
  const double dc = c2 - c1;
  const double dh = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * kDegree);
  const double l = (one.l + two.l) / 2;
  const double c = (c1 + c2) / 2;
  const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree) +
                   0.32 * std::cos((3 * h + 6) * kDegree) - 0.20 * std::cos((4 * h - 63) * kDegree);
  const double sl = 1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2));
  const double sc = 1 + 0.045 * c;
  const double sh = 1 + 0.015 * c * t;
  const double rc = 2 * std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + pow25));
  const double rt = -std::sin(2 * 30 * std::exp(-std::pow((h - 275) / 25, 2)) * kDegree) * rc;
  return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dh / sh, 2) +
                   rt * (dc / sc) * (dh / sh));
}

// Without one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1.
struct Eye {
  const char* name;
  Matrix matrix;
};
constexpr Eye kEyes[] = {{"every cone", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
                         {"protanopia",
                          {{{0.152286, 1.052583, -0.204868},
                            {0.114503, 0.786281, 0.099216},
                            {-0.003882, -0.048116, 1.051998}}}},
                         {"deuteranopia",
                          {{{0.367322, 0.860646, -0.227968},
                            {0.280085, 0.672501, 0.047413},
                            {-0.011820, 0.042940, 0.968881}}}},
                         {"tritanopia",
                          {{{1.255528, -0.076749, -0.178779},
                            {-0.078411, 0.930809, 0.147602},
                            {0.004733, 0.691367, 0.303900}}}}};
Lab seen(const Eye& eye, std::uint32_t colour) {
  Three rgb = times(eye.matrix, light(colour));
  for (double& c : rgb) c = std::clamp(c, 0.0, 1.0);
  return lab(rgb);
}

// OKLCh (Ottosson 2020).
struct Tone {
  double lightness, chroma, hue;
};
Tone tone(std::uint32_t colour) {
  constexpr Matrix kCones = {{{0.4122214708, 0.5363325363, 0.0514459929},
                              {0.2119034982, 0.6806995451, 0.1073969566},
                              {0.0883024619, 0.2817188376, 0.6299787005}}};
  constexpr Matrix kLab = {{{0.2104542553, 0.7936177850, -0.0040720468},
                            {1.9779984951, -2.4285922050, 0.4505937099},
                            {0.0259040371, 0.7827717662, -0.8086757660}}};
  Three cones = times(kCones, light(colour));
  for (double& cone : cones) cone = std::cbrt(cone);
  const Three found = times(kLab, cones);
  return {found[0], std::hypot(found[1], found[2]),
          std::atan2(found[2], found[1]) * 180 / std::numbers::pi};
}

std::vector<std::pair<std::string, std::uint32_t>> lists_and_nobody(const look::Colours& colours) {
  std::vector<std::pair<std::string, std::uint32_t>> all;
  for (const std::uint32_t list : colours.lists) {
    all.emplace_back("list " + std::to_string(all.size() + 1), list);
  }
  all.emplace_back("nobody", colours.nobody);
  return all;
}

TEST(Palette, TheDifferenceIsThePublishedOne) {
  // From the table of Sharma, Wu and Dalal.
  EXPECT_NEAR(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 5e-5);
  EXPECT_NEAR(difference({50, 0, 0}, {50, -1, 2}), 2.3669, 5e-5);
  EXPECT_NEAR(difference({50, 2.5, 0}, {58, 24, 15}), 19.4535, 5e-5);
  EXPECT_NEAR(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644, 5e-5);
  EXPECT_NEAR(difference({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}), 0.9082, 5e-5);
}

TEST(Palette, EveryEyeTellsListsApart) {
  for (const Ground& ground : kGrounds) {
    const auto all = lists_and_nobody(ground.colours);
    for (const Eye& eye : kEyes) {
      const double least = &eye == kEyes ? ground.apart_for_all : ground.apart;
      for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          EXPECT_GE(difference(seen(eye, all[i].second), seen(eye, all[j].second)), least)
              << ground.name << ", " << eye.name << ": " << all[i].first << ", " << all[j].first;
        }
      }
    }
  }
}

TEST(Palette, AGreyPrintTellsNeighboursApart) {
  const auto lightness = [](std::uint32_t colour) { return lab(light(colour)).l; };
  for (const Ground& ground : kGrounds) {
    const auto& lists = ground.colours.lists;
    for (std::size_t i = 0; i + 1 < std::size(lists); ++i) {
      EXPECT_GE(std::abs(lightness(lists[i]) - lightness(lists[i + 1])), ground.next)
          << ground.name << ": lists " << i + 1 << " and " << i + 2;
    }
    // The lists of 2023 that have seats, in seating order; the fifth has none.
    constexpr std::size_t kTogether[] = {0, 1, 2, 3, 5, 6};
    for (std::size_t k = 0; k + 1 < std::size(kTogether); ++k) {
      const std::size_t a = kTogether[k];
      const std::size_t b = kTogether[k + 1];
      EXPECT_GE(std::abs(lightness(lists[a]) - lightness(lists[b])), ground.beside)
          << ground.name << ": lists " << a + 1 << " and " << b + 1;
    }
  }
}

TEST(Palette, TextAndShapesStandOutFromTheGround) {
  for (const Ground& ground : kGrounds) {
    const look::Colours& c = ground.colours;
    for (const auto& [name, text] :
         {std::pair{"ink", c.ink}, {"faint", c.faint}, {"accent", c.accent}}) {
      EXPECT_GE(contrast(text, c.paper), ground.text) << ground.name << ": " << name;
    }
    for (const auto& [name, shape] : lists_and_nobody(c)) {
      EXPECT_GE(contrast(shape, c.paper), ground.shapes) << ground.name << ": " << name;
    }
  }
  // With more contrast, empty shapes have an edge too.
  for (const look::Colours& c : {look::kLightMore, look::kDarkMore}) {
    EXPECT_GE(contrast(c.hairline, c.paper), 3);
    EXPECT_GE(contrast(c.track, c.paper), 3);
  }
}

TEST(Palette, TextOnAListIsRead) {
  for (const Ground& ground : kGrounds) {
    for (const auto& [name, list] : lists_and_nobody(ground.colours)) {
      const ImU32 drawn = IM_COL32((list >> 16) & 0xFF, (list >> 8) & 0xFF, list & 0xFF, 0xFF);
      const bool black = (view::text_on(drawn) & 0xFFFFFF) == 0;
      EXPECT_GE(contrast(black ? 0x000000 : 0xFFFFFF, list), 4.5) << ground.name << ": " << name;
    }
  }
}

TEST(Palette, NoListIsLouder) {
  for (const Ground& ground : kGrounds) {
    std::vector<double> weights;
    for (const std::uint32_t list : ground.colours.lists) {
      const double chroma = tone(list).chroma;
      EXPECT_GE(chroma, 0.079) << ground.name << std::hex << ": " << list;
      EXPECT_LE(chroma, 0.112) << ground.name << std::hex << ": " << list;
      weights.push_back(contrast(list, ground.colours.paper));
    }
    const auto [least, most] = std::ranges::minmax(weights);
    EXPECT_LE(most / least, ground.loudest) << ground.name;
    // Nor is the largest party of 2023 by its colour.
    EXPECT_LE(weights.front(), 1.01 * *std::max_element(weights.begin() + 1, weights.end()))
        << ground.name;
  }
}

// A page around an embed sets a paper and an accent; no list gets another colour.
TEST(Palette, ATintLeavesTheListsAlone) {
  const view::Colours own = view::colours(false);
  const auto same_lists = [&](const view::Colours& other) {
    return std::ranges::equal(own.lists, other.lists);
  };
  const view::Colours warm = view::tinted(own, 0xFFF1E0, 0x990F3D, -1);
  EXPECT_EQ(warm.paper, IM_COL32(0xFF, 0xF1, 0xE0, 0xFF));
  EXPECT_EQ(warm.accent, IM_COL32(0x99, 0x0F, 0x3D, 0xFF));
  EXPECT_EQ(warm.ink, own.ink);
  EXPECT_TRUE(same_lists(warm));
  EXPECT_FALSE(warm.outlined);
  const view::Colours grey = view::tinted(own, 0x777777, 0x000000, 0x000000);
  EXPECT_EQ(grey.ink, IM_COL32_BLACK);
  EXPECT_EQ(grey.faint, IM_COL32_BLACK);
  EXPECT_TRUE(same_lists(grey));
  EXPECT_TRUE(grey.outlined);
}

// The accent marks the law: the threshold and its article. It belongs to no party.
TEST(Palette, TheAccentIsNoLists) {
  for (const Ground& ground : kGrounds) {
    const auto whole = [](std::uint32_t colour) { return lab(light(colour)); };
    for (const std::uint32_t list : ground.colours.lists) {
      EXPECT_GE(difference(whole(list), whole(ground.colours.accent)), 12)
          << ground.name << std::hex << ": " << list;
      const double turn = std::remainder(tone(list).hue - tone(ground.colours.accent).hue, 360);
      EXPECT_GE(std::abs(turn), 15) << ground.name << std::hex << ": " << list;
    }
  }
}

}  // namespace
