package fivedoors.ui.guide;

import fivedoors.lesson.Library;
import fivedoors.lesson.SandboxFile;
import fivedoors.play.Sandbox;
import fivedoors.play.Session;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Problem;
import fivedoors.scenario.SandboxDoc;
import fivedoors.ui.Platform;
import fivedoors.ui.model.UiState;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what somebody does in free play: for as long as the program runs, and between its runs.
 * What is exchanged for something else, by a new beginning or a file, can be brought back. What
 * cannot be read is set aside, never overwritten.
 */
public final class Workbench {
  /** Key under which the platform stores it. */
  public static final String KEY = "sandbox";

  /** So many of those that were exchanged are kept; each may hold a whole trace. */
  private static final int SHELF = 3;

  /** What a saved file is called. */
  private static final String FILE = "five-doors.json";

  /** Looking about is kept only so often, in seconds; what was done is kept at once. */
  private static final float LOOKS = 2;

  private final Platform platform;
  private final UiState state;
  private final long traceBytes;
  private final List<Guide> shelf = new ArrayList<>();
  private Guide guide;

  /** The home that a new beginning begins with. */
  private LessonPack home;

  private String written;
  private String news;
  private String aside = "";

  /** Whether nothing is to be stored: something is there that must not be overwritten. */
  private boolean locked;

  private boolean failed;
  private Guide storedGuide;
  private int storedVersion;
  private int storedCourse;
  private int storedCommands;
  private float waited;

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

  /** Free play as it was left; {@code pack} is what it begins with. */
  public Guide open(LessonPack pack) {
    if (guide == null) {
      home = pack;
      String text = platform.stored(KEY);
      guide = text == null ? null : restored(text);
      if (guide == null) {
        guide = new Guide(home, traceBytes);
      }
    }
    return guide;
  }

  private Guide restored(String text) {
    try {
      Guide left = read(KEY, text);
      written = text;
      return left;
    } catch (BadDocumentException e) {
      boolean newer = e.problems().get(0).code().equals("newerSandbox");
      aside = platform.setAside(KEY);
      // What could not be moved must not be overwritten either.
      locked = aside == null;
      news = locked ? "ui.sandbox.locked" : newer ? "ui.sandbox.newer" : "ui.sandbox.broken";
      aside = locked ? "" : aside;
      return null;
    }
  }

  /** The key of a sentence that is to be told once, or null. */
  public String takeNews() {
    String told = news;
    news = null;
    return told;
  }

  /** Where what could not be read is now. */
  public String aside() {
    return aside;
  }

  // ---- one for another

  /** Begins anew; what was there can be brought {@link #back}. */
  public void reset() {
    exchange(new Guide(home, traceBytes));
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

  // ---- between runs of the program

  /**
   * Called for every picture; stores what was done as soon as it was done.
   *
   * @param delta real seconds since the last one
   */
  public void follow(float delta) {
    if (guide == null || guide != state.guide() || locked) {
      return;
    }
    waited += delta;
    Session session = guide.session();
    if (guide == storedGuide && guide.version() == storedVersion) {
      return;
    }
    int commands = session.commands().size();
    boolean acted =
        guide != storedGuide || session.course() != storedCourse || commands != storedCommands;
    if (!acted && waited < LOOKS) {
      return;
    }
    waited = 0;
    storedGuide = guide;
    storedVersion = guide.version();
    storedCourse = session.course();
    storedCommands = commands;
    store(text(guide));
  }

  private void store(String text) {
    if (text.equals(written)) {
      return;
    }
    String there = platform.stored(KEY);
    if (there != null && !there.equals(written)) {
      // Another window goes on with it: what is done there is not overwritten from here.
      locked = true;
      news = "ui.sandbox.otherWindow";
      return;
    }
    boolean stored = platform.store(KEY, text);
    if (!stored && !failed) {
      news = "ui.sandbox.notStored";
    }
    failed = !stored;
    if (stored) {
      written = text;
    } else {
      // Tried again at the next look.
      storedGuide = null;
    }
  }

  private static String text(Guide from) {
    LessonPack pack = from.pack();
    int seed = pack.lesson().scenario().seed();
    return new Sandbox(from.session(), pack.scenario(), seed).doc().text();
  }

  private Guide read(String name, String text) {
    // What this program writes names no base, so nothing has to be looked up.
    Library none = new Library(platform.json(), path -> null);
    SandboxDoc doc = SandboxFile.read(platform.json(), none, text, name);
    Session session = Sandbox.open(doc, name, traceBytes).session();
    return new Guide(FreePlay.pack(home, doc.scenario(), doc.seed()), session);
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
}
