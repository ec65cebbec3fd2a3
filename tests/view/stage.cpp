#include "stage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numeric>

#include "imgui.h"
#include "imgui_internal.h"
#include "words/built_in.h"

namespace {

std::vector<unsigned char> read_font(const std::string& name) {
  std::ifstream file(std::string(FONTS_FOLDER) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

constexpr ImVec2 kAway = {-1000, -1000};

void destroy(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

}  // namespace

Stage::Stage(float width, const char* language)
    : app(std::make_shared<const app::LanguagePack>(app::LanguagePack{
          words::Words::read(words::built_in(language)), scenario::Catalogue::built_in()})),
      width_(width) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  const char* const names[] = {"sans.ttf", "serif-bold.ttf"};
  for (int i = 0; i < 2; ++i) {
    fonts_[i] = read_font(names[i]);
    EXPECT_FALSE(fonts_[i].empty()) << names[i];
  }
  view_.load_fonts(fonts_[0], fonts_[1]);
  settle();
}

Stage::~Stage() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) destroy(*texture);
  ImGui::DestroyContext();
}

void Stage::frame(ImGuiID active) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width_, height_};
  io.DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
  if (active != 0) {
    // ImGui ends this when it draws the item, since no mouse button holds it.
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.ActiveId = active;
    context.ActiveIdSource = ImGuiInputSource_Mouse;
    context.ActiveIdMouseButton = -1;
    context.ActiveIdIsJustActivated = true;
    context.ActiveIdClickOffset = kAway;
  }
  std::vector<view::Action> actions;
  const float height = view_.draw(shown_ ? *shown_ : app.outline(), actions);
  ImGui::Render();
  // There is no graphics memory, so every request counts as done.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      destroy(*texture);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
  for (const view::Action& action : actions) {
    if (shown_) {
      acted.push_back(action);
    } else {
      app.act(action.action, action.value);
    }
  }
  height_ = height;
}

bool Stage::has_shortened_text() {
  constexpr ImWchar kEllipsis = 0x2026;
  for (const ImFont* const font : ImGui::GetIO().Fonts->Fonts) {
    auto& pool = font->ContainerAtlas->Builder->BakedPool;
    for (int i = 0; i < pool.Size; ++i) {
      ImFontBaked& baked = pool[i];
      if (baked.ContainerFont == font && !baked.WantDestroy && baked.IsGlyphLoaded(kEllipsis)) {
        return true;
      }
    }
  }
  return false;
}

void Stage::show(app::Outline outline) {
  shown_ = std::move(outline);
  settle();
}

void Stage::settle() {
  for (int i = 0; i < 4; ++i) frame();
}

void Stage::move(ImVec2 to) {
  ImGui::GetIO().AddMousePosEvent(to.x, to.y);
  frame();
}

void Stage::press() {
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame();
}

void Stage::release() {
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frame();
  frame();
}

void Stage::click(ImVec2 at) {
  move(at);
  press();
  release();
}

// ImGui remembers where in the active item the pointer was when it became active.
ImVec2 Stage::corner(ImGuiID id) {
  if (!ImGui::IsMousePosValid()) move(kAway);
  frame(id);
  const ImVec2 at = ImGui::GetIO().MousePos;
  const ImVec2 within = ImGui::GetCurrentContext()->ActiveIdClickOffset;
  return {at.x - within.x, at.y - within.y};
}

Place Stage::place(const std::string& id) {
  const ImGuiWindow* const window = ImGui::FindWindowByName("figure");
  const ImGuiID wanted = ImHashStr("touch", 0, ImHashStr(id.c_str(), id.size(), window->ID));
  const auto is_at = [&](ImVec2 point) {
    move(point);
    return ImGui::GetHoveredID() == wanted;
  };
  // The pixels from a point in one direction up to the first that is something else's.
  const auto reach = [&](ImVec2 from, float x, float y) {
    float within = 0;
    for (const float step : {8.0F, 1.0F}) {
      while (is_at({from.x + x * (within + step), from.y + y * (within + step)})) within += step;
    }
    return within;
  };
  const auto around = [&](ImVec2 at) -> Place {
    return {{at.x - reach(at, -1, 0), at.y - reach(at, 0, -1)},
            {at.x + reach(at, 1, 0), at.y + reach(at, 0, 1)}};
  };
  // Something else may lie over its corner.
  const ImVec2 first = corner(wanted);
  for (int probe = 0; probe < 64; ++probe) {
    const ImVec2 at = {std::floor(first.x) + 1.5F + static_cast<float>(probe / 8 * 7),
                       std::floor(first.y) + 1.5F + static_cast<float>(probe % 8 * 7)};
    if (!is_at(at)) continue;
    const Place rough = around(at);
    return is_at(rough.middle()) ? around(rough.middle()) : rough;
  }
  ADD_FAILURE() << "nothing to touch with the id " << id;
  return {};
}

ImVec4 Stage::drawn() const {
  ImVec4 box = {FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX};
  const ImDrawData* const data = ImGui::GetDrawData();
  for (const ImDrawList* list : data->CmdLists) {
    for (const ImDrawVert& point : list->VtxBuffer) {
      box.x = std::min(box.x, point.pos.x);
      box.y = std::min(box.y, point.pos.y);
      box.z = std::max(box.z, point.pos.x);
      box.w = std::max(box.w, point.pos.y);
    }
  }
  return box;
}

seats::Votes Stage::votes(const std::string& id) const {
  const int line = app::line_of(app.state(), id);
  EXPECT_GE(line, 0) << id;
  return app::lines(app.state())[static_cast<std::size_t>(line)];
}

seats::Votes Stage::total() const {
  const auto votes = app::lines(app.state());
  return std::accumulate(votes.begin(), votes.end(), seats::Votes{0});
}
