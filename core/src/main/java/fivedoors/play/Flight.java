package fivedoors.play;

/** A frame under way, and how many story seconds it has been seen to move. */
final class Flight {
  final long start;
  final long arrive;
  double moved;

  Flight(long start, long arrive, double moved) {
    this.start = start;
    this.arrive = arrive;
    this.moved = moved;
  }

  Flight copy() {
    return new Flight(start, arrive, moved);
  }

  boolean movesAfter(long time) {
    return start <= time && time < arrive;
  }
}
