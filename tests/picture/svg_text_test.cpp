// What's checked: the width of a text, estimated without a font: never narrower than in the
// page's font, whose letters are wide, so that no name is cut, and not much wider.
#include "picture/svg_text.h"

#include <gtest/gtest.h>

namespace {

TEST(TextWidth, AsInTheFontOfThePageOrALittleWider) {
  struct {
    const char* text;
    float ems;  // in Inter 4.1, regular
  } const measured[] = {{"Самовыдвиженцы ", 9.39F},
                        {"Independents ", 6.78F},
                        {"Өзін-өзі ұсынғандар ", 10.25F},
                        {"People’s Party ", 7.0F},
                        {"Respublica ", 5.43F},
                        {"AMANAT ", 4.59F},
                        {"Ақ жол ", 3.84F},
                        {"мандатов, для большинства нужно 50", 18.94F},
                        {"seats, 50 needed for a majority", 14.8F},
                        {"тізім бойынша мандат", 10.93F},
                        {"4060", 2.59F}};
  for (const auto& [text, ems] : measured) {
    EXPECT_GE(picture::text_width(text, 100), 100 * ems) << text;
    EXPECT_LE(picture::text_width(text, 100), 125 * ems) << text;
  }
}

}  // namespace
