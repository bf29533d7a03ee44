package fivedoors.ui.stage;

import fivedoors.ui.stage.Scene.LetterState;
import fivedoors.ui.stage.Scene.Size;

/**
 * Chooses the sizes of letters: the one that is picked or being dealt with is full, then others as
 * far as there is room, at most two full ones at a time; copies of a broadcast and crowds are
 * small.
 */
final class Sizes {
  private static final int MOST_FULL = 2;

  /** Room that the devices around a pair of letters need at least. */
  private static final float AROUND = 2 * 96;

  /**
   * Chooses them.
   *
   * @param busy the device that deals with a letter
   * @param picked the frame that is picked
   * @param grow how much larger than in the world letters are drawn
   * @param room how much of the world is seen side by side, if what a letter was shall lie beside
   *     it; 0 if it may turn into what it is
   */
  void choose(Scene scene, int busy, int picked, float grow, float room) {
    boolean pairs = room >= LetterPainter.PAIR_W * grow + AROUND;
    int full = 0;
    int copies = 0;
    int open = 0;
    for (LetterState l : scene.letters) {
      boolean first = l.look == picked || (l.where == Scene.Where.HELD && l.node == busy);
      boolean copy = l.envelope.everyone && l.where != Scene.Where.HELD;
      l.size = null;
      if (first && full < MOST_FULL) {
        l.size = Size.FULL;
        full++;
      } else if (copy) {
        copies++;
      } else {
        open++;
      }
    }
    for (LetterState l : scene.letters) {
      if (l.size == null) {
        boolean copy = l.envelope.everyone && l.where != Scene.Where.HELD;
        boolean one = copies == 1 && open == 0 && full == 0;
        if (full < MOST_FULL && (!copy || one) && !l.envelope.minor) {
          l.size = Size.FULL;
          full++;
        } else {
          l.size = copies + open > 4 || grow > 1.1f || l.envelope.minor ? Size.STAMP : Size.MID;
        }
      }
      l.pair = pairs && l.ghost && l.size == Size.FULL;
      measure(l, grow);
    }
  }

  private static void measure(LetterState l, float grow) {
    switch (l.size) {
      case FULL -> {
        float below = l.ghost && !l.pair ? LetterPainter.GHOST_H : 0;
        float w = l.pair ? LetterPainter.PAIR_W : LetterPainter.FULL_W;
        size(l, w, LetterPainter.FULL_H + below, grow);
      }
      case MID -> size(l, l.envelope.midWidth(), LetterPainter.MID_H, grow);
      default -> size(l, LetterPainter.STAMP_W, LetterPainter.STAMP_H, grow);
    }
  }

  private static void size(LetterState l, float w, float h, float grow) {
    l.cardW = w * grow;
    l.cardH = h * grow;
  }
}
