// What a step of a drag costs, and what the rest of the page costs when the slider rests: how
// often memory is allocated and how much, and how long it takes, natively, with the comparison
// open as it is at first. Counts do not depend on the machine; the time does.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>

#include "app/app.h"
#include "scenario/catalogue.h"
#include "words/built_in.h"

namespace {

long allocations = 0;
long bytes = 0;

void* counted(std::size_t size) {
  ++allocations;
  bytes += static_cast<long>(size);
  if (void* const place = std::malloc(size > 0 ? size : 1)) return place;
  std::abort();
}

}  // namespace

void* operator new(std::size_t size) {
  return counted(size);
}
void* operator new[](std::size_t size) {
  return counted(size);
}
void operator delete(void* place) noexcept {
  std::free(place);
}
void operator delete[](void* place) noexcept {
  std::free(place);
}
void operator delete(void* place, std::size_t /*size*/) noexcept {
  std::free(place);
}
void operator delete[](void* place, std::size_t /*size*/) noexcept {
  std::free(place);
}

int main() {
  app::App app(std::make_shared<const app::LanguagePack>(app::LanguagePack{
      words::Words::read(words::built_in("en")), scenario::Catalogue::built_in()}));
  constexpr int kSteps = 200;
  constexpr int kFrom = 600'000;
  constexpr int kStep = 1'000;
  for (const bool rests : {false, true}) {
    std::size_t sections = 0;
    const auto move = [&](int i) {
      app.act("votes/auyl", std::to_string(kFrom + i * kStep));
      sections = (rests ? app.outline() : app.figure()).sections.size();
    };
    move(0);
    allocations = bytes = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 1; i <= kSteps; ++i) move(i);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%s: %zu sections, %ld allocations, %ld kB, %.2f ms (mean of %d, natively)\n",
                rests ? "a step to rest" : "a drag step", sections, allocations / kSteps,
                bytes / kSteps / 1'000, took.count() / kSteps, kSteps);
  }
  return 0;
}
