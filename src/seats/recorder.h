// What is notified of every step of an allocation.
#pragma once

#include "seats/allocation.h"

namespace seats {

/// Makes the lean form: each call compiles to nothing.
struct Silent {
  static constexpr bool kTraced = false;
  void base(Votes, Votes) {}
  void passed(int) {}
  void quota(Votes, Seats) {}
  void quotient(int, Seats, Votes) {}
  void whole(int, Seats) {}
  void leftover(Seats) {}
  void extra(int, Seats) {}
  void note(Note) {}
  void lone(const LonePartyTrace&) {}
  void unfilled(Seats) {}
};

/// Fills in the trace.
struct Recorder {
  static constexpr bool kTraced = true;
  Trace& trace;

  void base(Votes base, Votes against_all) {
    trace.base = base;
    trace.against_all = against_all;
  }
  void passed(int i) { at(i).passed = true; }
  void quota(Votes votes, Seats seats) {
    trace.quota_votes = votes;
    trace.quota_seats = seats;
  }
  void quotient(int i, Seats integer_part, Votes remainder) {
    at(i).admitted = true;
    at(i).integer_part = integer_part;
    at(i).remainder = remainder;
  }
  void whole(int i, Seats seats) { at(i).whole = seats; }
  void leftover(Seats seats) { trace.leftover = seats; }
  void extra(int i, Seats seats) { at(i).extra += seats; }
  void ranked(int i) { trace.ranked[trace.ranked_count++] = static_cast<std::uint8_t>(i); }
  void note(Note note) { trace.notes |= note; }
  void lone(const LonePartyTrace& lone) { trace.lone = lone; }
  void unfilled(Seats seats) { trace.unfilled_seats = seats; }

 private:
  ListTrace& at(int i) { return trace.lists[i]; }
};

}  // namespace seats
