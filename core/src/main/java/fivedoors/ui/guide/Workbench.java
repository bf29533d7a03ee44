package fivedoors.ui.guide;

import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
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

  /** What a saved file is called. */
  private static final String FILE = "five-doors.json";

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

  // ---- files

  /** Gives the person what there is as a file; answers where it is, null if that failed. */
  public String save() {
    return platform.keepFile(FILE, text(guide));
  }

  /**
   * Lets the person pick a file, for {@link #take}; answers false where {@link #files} are offered
   * instead.
   */
  public boolean pick(Platform.Picked then) {
    return platform.pickFile(then);
  }

  /** The names of the files that were saved, the newest first. */
  public List<String> files() {
    return platform.keptFiles();
  }

  /** Where those files lie, or null. */
  public String place() {
    return platform.keptPlace();
  }

  /** The text of one of them; null if it cannot be read. */
  public String file(String name) {
    return platform.keptFile(name);
  }

  /**
   * Opens a file in place of what is there, which can be brought {@link #back}.
   *
   * @param text null if it could not be read
   * @return why it cannot be opened, and then nothing has changed; null if it is open
   */
  public Problem take(String name, String text) {
    if (text == null) {
      return Problem.at(name, "", "fileUnreadable");
    }
    try {
      exchange(read(name, text));
      return null;
    } catch (BadDocumentException e) {
      return e.problems().get(0);
    }
  }

  private static String text(Guide from) {
    return "";
  }

  private Guide read(String name, String text) {
    throw new BadDocumentException(List.of(Problem.at(name, "", "fileUnreadable")));
  }
}
