package fivedoors.ui.guide;

import fivedoors.ui.Platform;
import fivedoors.ui.model.UiState;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what somebody does in free play: for as long as the program runs, and between its runs.
 * What is exchanged for something else, by a new beginning or a file, can be brought back.
 */
public final class Workbench {
  /** So many of those that were exchanged are kept; each may hold a whole trace. */
  private static final int SHELF = 3;

  private final Platform platform;
  private final UiState state;
  private final long traceBytes;
  private final List<Guide> shelf = new ArrayList<>();
  private Guide guide;

  /**
   * An empty one.
   *
   * @param traceBytes how much memory a trace may take
   */
  public Workbench(Platform platform, UiState state, long traceBytes) {
    this.platform = platform;
    this.state = state;
    this.traceBytes = traceBytes;
  }

  /** Free play as it was left. */
  public Guide open(LessonPack pack) {
    if (guide == null) {
      guide = new Guide(pack, traceBytes);
    }
    return guide;
  }

  /** Begins anew; what was there can be brought {@link #back}. */
  public void reset() {
    exchange(new Guide(guide.pack(), traceBytes));
  }

  private void exchange(Guide fresh) {
    guide.play(false);
    shelf.add(guide);
    if (shelf.size() > SHELF) {
      shelf.remove(0);
    }
    guide = fresh;
    state.guide(guide);
  }

  /** Whether there is something to bring back. */
  public boolean canBack() {
    return !shelf.isEmpty();
  }

  /** Brings back what was last exchanged. Answers false if nothing was. */
  public boolean back() {
    if (shelf.isEmpty()) {
      return false;
    }
    guide.play(false);
    guide = shelf.remove(shelf.size() - 1);
    state.guide(guide);
    return true;
  }
}
