package fivedoors.ui.guide;

import fivedoors.lesson.Records;
import fivedoors.lesson.Runner;
import fivedoors.lesson.Saved;
import fivedoors.lesson.Step;
import fivedoors.play.Playback;
import fivedoors.scenario.BadDocumentException;
import fivedoors.ui.Platform;
import fivedoors.ui.model.UiState;
import fivedoors.ui.theme.ThemeKind;

/**
 * Keeps progress and settings on the machine: reads them at the start, and writes them whenever
 * they have changed. What cannot be read is set aside, never overwritten.
 */
public final class Keeper {
  /** Key under which the platform stores it. */
  public static final String KEY = "progress";

  private final Platform platform;
  private Records records = new Records();
  private String written;
  private String news;
  private String place = "";
  private boolean locked;
  private boolean failed;
  private int guideSeen = -1;
  private int stateSeen = -1;
  private int speedSeen = -1;
  private Guide guide;

  /** Reads what the platform has stored. */
  public Keeper(Platform platform) {
    this.platform = platform;
    String text = platform.stored(KEY);
    if (text != null) {
      read(text);
    }
  }

  private void read(String text) {
    try {
      records = Records.read(platform.json(), text, KEY);
      written = text;
    } catch (BadDocumentException e) {
      boolean newer = e.problems().get(0).code().equals("schema");
      place = platform.setAside(KEY);
      // What could not be moved must not be overwritten either.
      locked = place == null;
      news = locked ? "ui.progress.locked" : newer ? "ui.progress.newer" : "ui.progress.broken";
      place = locked ? "" : place;
    }
  }

  /** What has been done so far. */
  public Records records() {
    return records;
  }

  /** The key of a sentence that is to be told once, or null. */
  public String takeNews() {
    String told = news;
    news = null;
    return told;
  }

  /** Where what could not be read is now. */
  public String place() {
    return place;
  }

  /** Applies the settings that were stored. */
  public void settings(UiState state) {
    String language = records.setting("language");
    boolean known = "ko".equals(language) || "en".equals(language);
    if (platform.askedLanguage() == null && known) {
      state.language(language);
    }
    for (ThemeKind kind : ThemeKind.values()) {
      if (kind.name().equals(records.setting("theme"))) {
        state.theme(kind);
      }
    }
    String stillness = records.setting("stillness");
    state.reducedMotion(stillness == null ? platform.stillness() : "true".equals(stillness));
  }

  /**
   * Takes a lesson up where it was left, if it was left half done.
   *
   * @return whether it was
   */
  public boolean resume(Guide fresh) {
    String speed = records.setting("speed");
    if (speed != null) {
      fresh.speed(speed);
    }
    Saved saved = records.saved(fresh.pack().lesson().id());
    // What was done in free play is kept elsewhere.
    return !FreePlay.is(fresh) && saved != null && fresh.resume(saved);
  }

  /** Whether a lesson was left at its very end, so that opening it again means a new start. */
  public boolean finished(LessonPack pack) {
    String step = records.step(pack.lesson().id());
    int at = step == null ? -1 : pack.lesson().find(step);
    return at >= 0
        && at == pack.lesson().steps().size() - 1
        && records.stars(pack.lesson().id()) >= 0;
  }

  /** Called for every picture; writes when something has changed. */
  public void follow(UiState state) {
    Guide now = state.guide();
    boolean same =
        now == guide
            && (now == null
                || now.version() == guideSeen && now.playback().speedIndex() == speedSeen)
            && state.version() == stateSeen;
    if (same) {
      return;
    }
    boolean opened = now != guide;
    guide = now;
    stateSeen = state.version();
    if (now != null) {
      boolean chosen = !opened && now.playback().speedIndex() != speedSeen;
      guideSeen = now.version();
      speedSeen = now.playback().speedIndex();
      if (chosen) {
        records.setting("speed", "" + Playback.speeds()[speedSeen]);
      }
      lesson(now.runner());
    }
    records.setting("language", state.language());
    records.setting("theme", state.theme().name());
    records.setting("stillness", "" + state.reducedMotion());
    write();
  }

  private void lesson(Runner runner) {
    // A look at free play before the lesson is done does not lose the place in the lesson.
    boolean onlyLooking = runner.step() instanceof Step.Free && !runner.complete();
    if (!onlyLooking) {
      records.put(runner.saved());
    }
    if (runner.complete() && !FreePlay.is(guide)) {
      records.completed(runner.lesson().id(), runner.stars());
    }
  }

  private void write() {
    if (locked) {
      return;
    }
    String text = records.text();
    if (text.equals(written)) {
      return;
    }
    others();
    text = records.text();
    boolean stored = platform.store(KEY, text);
    if (!stored && !failed) {
      news = "ui.progress.notStored";
    }
    failed = !stored;
    if (stored) {
      written = text;
    }
  }

  /** Another window may have written meanwhile. */
  private void others() {
    String text = platform.stored(KEY);
    if (text == null || text.equals(written)) {
      return;
    }
    try {
      String mine = guide == null ? "" : guide.pack().lesson().id();
      records.takeOver(Records.read(platform.json(), text, KEY), mine);
    } catch (BadDocumentException e) {
      platform.setAside(KEY);
    }
  }
}
