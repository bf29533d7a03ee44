package fivedoors.play;

/** A frame under way, and how many story seconds it has been seen to move. */
final class Flight {
  final long start;
  final long arrive;
  double moved;

  /** Story seconds that it is seen to move at least. */
  final double shortest;

  Flight(long start, long arrive, double moved, double shortest) {
    this.start = start;
    this.arrive = arrive;
    this.moved = moved;
    this.shortest = shortest;
  }

  /** Whether it is told in short. */
  boolean folded() {
    return shortest < StoryMap.SHORTEST_FLIGHT;
  }

  Flight copy() {
    return new Flight(start, arrive, moved, shortest);
  }

  boolean movesAfter(long time) {
    return start <= time && time < arrive;
  }
}
