// An outline made by hand, with every kind of node: what the views must
// be able to draw, whatever the app describes.
#pragma once

#include "app/outline/outline.h"

/// A section of every kind of node, open, with long and short words.
[[nodiscard]] app::Section sample_section();
/// A section that is closed.
[[nodiscard]] app::Section closed_sample();
