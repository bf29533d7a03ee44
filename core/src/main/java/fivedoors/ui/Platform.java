package fivedoors.ui;

import fivedoors.lesson.JsonReader;
import fivedoors.ui.input.NativeText;
import fivedoors.ui.mirror.MirrorSink;
import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;
import java.util.List;

/** What the app asks of the machine it runs on; a desktop and a browser answer it. */
public interface Platform {
  /**
   * A painter for the characters of one face at one size.
   *
   * @param px pixel size in physical pixels, 1 or more
   */
  GlyphPainter painter(Face face, int px);

  /** Physical pixels in one logical pixel: 1 on an ordinary screen, 2 on most dense ones. */
  float pixelRatio();

  /** The language of the machine: {@code ko} or {@code en}. */
  default String language() {
    return "ko";
  }

  /** The language that was asked for by name for this start, or null. */
  default String askedLanguage() {
    return null;
  }

  /** The lesson to open at the start; null for the one that was on last, or the first. */
  default String lesson() {
    return null;
  }

  /** Takes the answer of {@link #load}. */
  interface Loaded {
    /** The whole text, or null if there is no such file or it cannot be read. */
    void text(String text);
  }

  /**
   * Reads a file of the lessons, such as {@code index.json} or {@code words/ko.json}. The answer
   * comes on the same thread, at once or later.
   */
  default void load(String path, Loaded then) {
    then.text(null);
  }

  /** Reads the documents that {@link #load} brings; null where none can be read. */
  default JsonReader json() {
    return null;
  }

  /**
   * The platform's own text input, to be laid over a field that is drawn; null where none is
   * needed.
   */
  default NativeText nativeText() {
    return null;
  }

  /** Takes what is on screen as meaning, for people who do not see the canvas. */
  default MirrorSink mirror() {
    return MirrorSink.NONE;
  }

  /** Whether the machine is set to show less motion; it decides at the first start. */
  default boolean stillness() {
    return false;
  }

  /** What was stored under that key, or null. */
  default String stored(String key) {
    return null;
  }

  /**
   * Stores a text under that key, for the next start: as a whole, or not at all.
   *
   * @return false if it could not be stored; what was stored before is still there
   */
  default boolean store(String key, String value) {
    return true;
  }

  /**
   * Moves what is stored under that key out of the way, to a free name, so that it is not
   * overwritten.
   *
   * @return the name it has now, or null if it could not be moved
   */
  default String setAside(String key) {
    String text = stored(key);
    for (int i = 1; i < 100; i++) {
      String name = key + ".broken-" + i;
      if (stored(name) == null) {
        return store(name, text) ? name : null;
      }
    }
    return null;
  }

  // ---- files of the person's own

  /** Takes a file that somebody has picked. */
  interface Picked {
    /** Its name and its whole text, null if it cannot be read. */
    void file(String name, String text);
  }

  /**
   * Gives the person a text as a file of their own; one that is there is not overwritten.
   *
   * @param name what it is to be called, such as {@code five-doors.json}; it may get a number
   * @return where it is now, as a person reads it; null if it could not be written
   */
  default String keepFile(String name, String text) {
    return null;
  }

  /**
   * Lets the person pick a file; nothing comes if they pick none.
   *
   * @return false if there is nothing to pick with: then {@link #keptFiles} are offered
   */
  default boolean pickFile(Picked then) {
    return false;
  }

  /** The names of files that {@link #keepFile} has made, the newest first. */
  default List<String> keptFiles() {
    return List.of();
  }

  /** The text of one of {@link #keptFiles}; null if it cannot be read. */
  default String keptFile(String name) {
    return null;
  }

  /** Where {@link #keptFiles} lie, as a person reads it; null where there is no such place. */
  default String keptPlace() {
    return null;
  }
}
